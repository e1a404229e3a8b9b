import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
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
  verb: 'sample',
  async run({ config, lang, args, print }) {
    const { values } = parseArgs({ args, options: OPTIONS })
    const files = await writeSample(await readReference(config.reference), requestOf(values))
    if (values.json) print(JSON.stringify({ files }))
    else print(table(files, lang))
    return 0
  },
}

function table(files: { path: string; cutoff: string; rows: number }[], lang: Lang): string {
  const t = translate(lang)
  const header = [t('cli.columns.file'), t('cli.columns.cutoff'), t('cli.columns.rows')]
  return textTable(
    header,
    files.map(({ path, cutoff, rows }) => [path, cutoff, rows]),
    lang,
  )
}

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
