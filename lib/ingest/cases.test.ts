import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { UserError } from '#lib/errors'
import { stageLoad } from '#lib/ingest/import'
import { writeXlsx } from '#lib/ingest/readers/testing/write-xlsx'
import { readLoad } from '#lib/ingest/testing/read-load'
import { readReference } from '#lib/reference/read'
import type { Reference } from '#lib/reference/tables'

/**
 * A folder per case: `input.*` (what is in the file), `flags.json` (optional), `expected.json`. Inputs are readable text:
 * `input.xlsx.json` becomes a workbook, `input.<encoding>.csv` is encoded.
 */
const CASES = join(import.meta.dirname, 'cases')
const scratch = mkdtempSync(join(tmpdir(), 'rapor-cases-'))
let reference: Reference

beforeAll(async () => {
  reference = await readReference(join(import.meta.dirname, '../../data/reference'))
})
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

test.each(readdirSync(CASES))('%s', async (name) => {
  const expected = join(CASES, name, 'expected.json')
  const found = await outcomeOf(name)
  if (process.env.RAPOR_WRITE_EXPECTED && !existsSync(expected))
    writeFileSync(expected, JSON.stringify(found, null, 2))
  expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')))
})

async function outcomeOf(name: string) {
  const flags = join(CASES, name, 'flags.json')
  const path = makeInput(name)
  try {
    const given = existsSync(flags) ? JSON.parse(readFileSync(flags, 'utf8')) : {}
    const { dir, manifest } = await stageLoad(path, given, { reference, dir: join(scratch, `${name}.load`) })
    const { kind, counts, header_row, cutoff, agency, period, utc_offset, unknown_columns } = manifest
    const { warnings, notes, sample } = manifest
    const said = {
      kind,
      counts,
      header_row,
      cutoff,
      agency,
      period,
      utc_offset,
      unknown_columns,
      warnings,
      notes,
    }
    return { ...said, sample, ...(await readLoad(dir)) }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return {
      error: { code: error.code, message: error.message.replace(scratch, ''), hint: error.hint ?? null },
    }
  }
}

function makeInput(name: string): string {
  const input = readdirSync(join(CASES, name)).find((file) => file.startsWith('input.')) ?? ''
  const bytes = readFileSync(join(CASES, name, input))
  const [, form = ''] = input.split('.')
  const path = join(scratch, `${name}.${form === 'xlsx' ? 'xlsx' : input.split('.').at(-1)}`)
  writeFileSync(path, (ENCODERS[form] ?? ((content) => content))(bytes))
  return path
}

const ENCODERS: Record<string, (content: Buffer) => Buffer> = {
  xlsx: (content) => {
    const { rows, options } = JSON.parse(content.toString())
    return writeXlsx(rows, options)
  },
  utf16le: (content) => Buffer.from(`\ufeff${content}`, 'utf16le'),
  utf16be: (content) => Buffer.from(`\ufeff${content}`, 'utf16le').swap16(),
  win1252: (content) =>
    Buffer.from(Array.from(content.toString(), (letter) => WINDOWS.get(letter) ?? letter.charCodeAt(0))),
  bom: (content) => Buffer.from(`\ufeff${content}`),
  gz: (content) => gzipSync(content),
}

const WINDOWS = new Map([
  ['–', 0x96],
  ['“', 0x93],
  ['”', 0x94],
])
