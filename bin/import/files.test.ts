import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { expandFiles } from './files'

const folder = mkdtempSync(join(tmpdir(), 'rapor-files-'))
const elsewhere = mkdtempSync(join(tmpdir(), 'rapor-elsewhere-'))
const found = async () => (await expandFiles([folder])).map((file) => relative(folder, file))

beforeAll(() => {
  mkdirSync(join(folder, '2024'))
  mkdirSync(join(folder, '.git'))
  for (const name of ['b.csv', '2024/a.XLSX', '2024/lama.xls', '~$a.xlsx', '.git/c.csv', 'catatan.md'])
    writeFileSync(join(folder, name), '')
  writeFileSync(join(elsewhere, 'd.parquet'), '')
})
afterAll(() => {
  for (const made of [folder, elsewhere]) rmSync(made, { recursive: true })
})

test('a folder stands for its tables and those below, but for hidden ones', async () => {
  expect(await found()).toEqual(['2024/a.XLSX', '2024/lama.xls', 'b.csv'])
})

test('links are followed, each folder once', async () => {
  symlinkSync('..', join(folder, '2024', 'kembali'))
  symlinkSync(elsewhere, join(folder, 'lain'))
  symlinkSync('tiada.csv', join(folder, 'putus.csv'))
  expect(await found()).toEqual(['2024/a.XLSX', '2024/lama.xls', 'b.csv', 'lain/d.parquet', 'putus.csv'])
})

test('a file that is named is taken as it is', async () => {
  expect(await expandFiles(['x.md', 'x.md'])).toEqual(['x.md'])
})
