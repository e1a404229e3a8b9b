import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import { readReference } from '#lib/reference/read'
import { type SampleRequest, writeSample } from '#lib/sample/write'
import type { Command } from '../command'
import { textTable } from '../table'

const OPTIONS = {
  rows: { type: 'string' },
  seed: { type: 'string', default: '1' },
  out: { type: 'string' },
  format: { type: 'string', default: 'xlsx' },
  json: { type: 'boolean' },
} as const

export const command: Command = {
  usage: ['sample --out FOLDER [--rows N] [--seed N] [--format xlsx|csv] [--json]'],
  summary:
    'Membuat ekspor contoh (sintetis) untuk Kalimantan Selatan; benih yang sama memberi berkas yang sama.',
  async run({ config, args, print }) {
    const { values } = parseArgs({ args, options: OPTIONS })
    const files = await writeSample(await readReference(config.reference), requestOf(values))
    if (values.json) print(JSON.stringify({ files }))
    else
      print(
        textTable(
          HEADER,
          files.map(({ path, cutoff, rows }) => [path, cutoff, rows]),
        ),
      )
    return 0
  },
}

const HEADER = ['berkas', 'data per', 'baris']

interface Flags {
  rows?: string
  seed: string
  out?: string
  format: string
}

function requestOf({ rows, seed, out, format }: Flags): SampleRequest {
  if (!out) throw new UserError('argument', 'missing: --out FOLDER', 'run rapor help')
  if (format !== 'xlsx' && format !== 'csv')
    throw new UserError('format', `no such format: ${format}`, 'one of xlsx, csv')
  return { dir: resolve(out), seed: Number(seed), format, ...(rows !== undefined && { rows: Number(rows) }) }
}
