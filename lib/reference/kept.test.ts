import { appendFile, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keptReference } from '#lib/reference/kept'
import { readReference } from '#lib/reference/read'

const TABLES = join(import.meta.dirname, '../../data/reference')
let scratch = ''
let dir = ''
let folder = ''

beforeEach(async () => {
  scratch = await mkdtemp(join(tmpdir(), 'rapor-kept-'))
  dir = join(scratch, 'tables')
  folder = join(scratch, 'kept')
  await cp(TABLES, dir, { recursive: true })
  await cp(join(TABLES, 'tiles.csv'), join(folder, 'beside.csv'))
})
afterEach(() => rm(scratch, { recursive: true, force: true }))

const kept = async () => (await readdir(folder)).filter((name) => name.startsWith('reference-'))
const only = async () => join(folder, (await kept())[0] as string)

test('kept tables are those that were read', async () => {
  const read = await readReference(dir)
  expect(await keptReference(dir, folder)).toEqual(read)
  expect(await kept()).toHaveLength(1)
  expect(await keptReference(dir, folder)).toEqual(read)
  expect(await keptReference(dir, null)).toEqual(read)
})

test('what is kept is taken instead of reading', async () => {
  await keptReference(dir, folder)
  const path = await only()
  await writeFile(path, (await readFile(path, 'utf8')).replaceAll('Tapin', 'Lain'))
  const { regions } = await keptReference(dir, folder)
  expect(regions.some(({ name }) => name.includes('Lain'))).toBe(true)
})

test('another byte in a table is another reading, a fault among them', async () => {
  const before = await keptReference(dir, folder)
  await appendFile(join(dir, 'agency_aliases.csv'), '\n')
  expect(await keptReference(dir, folder)).toEqual(before)
  expect(await kept()).toHaveLength(2)
  await appendFile(join(dir, 'agency_aliases.csv'), 'x\n')
  await expect(keptReference(dir, folder)).rejects.toMatchObject({ code: 'reference' })
  await rm(join(dir, 'agency_aliases.csv'))
  await expect(keptReference(dir, folder)).rejects.toMatchObject({ code: 'reference' })
  expect(await kept()).toHaveLength(2)
})

test('what was kept by half is read anew; a folder that is not there keeps nothing', async () => {
  const read = await keptReference(dir, folder)
  await writeFile(await only(), '{"digest":')
  expect(await keptReference(dir, folder)).toEqual(read)
  expect(await keptReference(dir, join(scratch, 'nowhere'))).toEqual(read)
})
