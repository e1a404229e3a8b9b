import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { UserError } from '#lib/errors'
import { readReference } from '#lib/reference/read'
import type { Reference } from '#lib/reference/tables'
import { has, isWithin, parse } from '#lib/sample/testing/parse-export'
import { type SampleFile, type SampleRequest, writeSample } from '#lib/sample/write'

const root = mkdtempSync(join(tmpdir(), 'sample-'))
let reference: Reference

beforeAll(async () => {
  reference = await readReference(join(import.meta.dirname, '../../data/reference'))
})
afterAll(() => rmSync(root, { recursive: true }))

const write = (dir: string, request: Partial<SampleRequest>) =>
  writeSample(reference, { seed: 1, dir: join(root, dir), ...request })

describe('a request', () => {
  const digests = (written: SampleFile[]) =>
    written.map(({ path }) => [basename(path), createHash('sha256').update(readFileSync(path)).digest('hex')])

  it('gives the same bytes for the same seed, other ones for another', async () => {
    const [a, b, c] = [await write('a', {}), await write('b', {}), await write('c', { seed: 2 })]
    expect(digests(a)).toEqual(digests(b))
    expect(digests(a).map(([, digest]) => digest)).not.toEqual(digests(c).map(([, digest]) => digest))
    const bytes = a.reduce((sum, { path }) => sum + readFileSync(path).length, 0)
    expect(bytes).toBeLessThan(2_000_000)
  })

  it.each([1, 500, 2_345, 10_000])('of %i rows gives exactly so many', async (count) => {
    const written = await write(`rows-${count}`, { rows: count, format: 'csv', letters: 10 })
    const exports = written.filter(({ kind }) => kind === 'export')
    expect(exports.reduce((sum, file) => sum + file.rows, 0)).toBe(count)
    expect(exports.flatMap(({ path }) => parse(path))).toHaveLength(count)
  })

  it('keeps the published figures while they fit', async () => {
    const written = await write('scaled', { rows: 8_000, format: 'csv', letters: 10 })
    const of2023 = (region: string) =>
      written
        .filter((file) => file.kind === 'export' && file.region === region)
        .flatMap(({ path }) => parse(path))
        .filter((row) => isWithin(row, '2023-01-01', '2023-12-31'))
    expect(of2023('63.71')).toHaveLength(538)
    expect(of2023('63').filter(has('Status Laporan', /^Ditutup/))).toHaveLength(363)
  })

  it.each([
    [{ rows: 0 }, 'rows must be a whole number from 1 to 9000000: 0'],
    [{ rows: 1.5 }, 'rows must be a whole number from 1 to 9000000: 1.5'],
    [{ seed: Number.NaN }, 'the seed must be a whole number: NaN'],
  ])('of %j is refused', async (request, message) => {
    await expect(write('refused', request)).rejects.toThrow(new UserError('sample', message))
  })
})
