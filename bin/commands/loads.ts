import { parseArgs } from 'node:util'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { LoadManifest } from '#lib/ingest/load'
import { findLoad, listLoads, listUndone, storedLoads, type UndoneLoad } from '#lib/warehouse/store'
import type { Command, Shell } from '../command'
import { textTable } from '../table'
import { nameOf } from '../words/names'

export const command: Command = {
  verb: 'loads',
  async run(shell) {
    const { values } = parseArgs({
      args: shell.args,
      options: { json: { type: 'boolean' }, rejects: { type: 'string' } },
    })
    const json = values.json ?? false
    if (values.rejects === undefined) list(shell, json)
    else await listRejects(shell, values.rejects, json)
    return 0
  },
}

function list({ config, lang, print }: Shell, json: boolean): void {
  const loads = listLoads(config.store)
  const undone = listUndone(config.store)
  if (json) print(JSON.stringify({ loads, undone }))
  else print(inWords(loads, undone, lang))
}

function inWords(loads: LoadManifest[], undone: UndoneLoad[], lang: Lang): string {
  const table = textTable(header(COLUMNS, lang), loads.map(line), lang)
  if (undone.length === 0) return table
  const gone = textTable(header([...COLUMNS, ...BY_WHOM], lang), undone.map(undoneLine), lang)
  return [table, '', translate(lang)('cli.undone'), gone].join('\n')
}

const COLUMNS = [
  'load',
  'cutoff',
  'agency',
  'file',
  'rows',
  'accepted',
  'rejected',
  'duplicates',
  'blank',
  'by',
  'at',
] as const

const BY_WHOM = ['undoneBy', 'at'] as const

const REJECT_COLUMNS = ['row', 'column', 'reason', 'form'] as const

type ColumnName = (typeof COLUMNS | typeof BY_WHOM | typeof REJECT_COLUMNS)[number]

const header = (columns: readonly ColumnName[], lang: Lang) =>
  columns.map((column) => translate(lang)(`cli.columns.${column}`))

const line = ({ load, cutoff, agency, file, counts, imported_by, imported_at }: LoadManifest) => [
  load,
  cutoff,
  agency,
  file,
  counts.rows,
  counts.accepted,
  counts.rejected,
  counts.duplicates,
  counts.blank,
  imported_by,
  minute(imported_at),
]

const undoneLine = (load: UndoneLoad) => [
  ...line(load),
  load.undone_by,
  load.undone_at && minute(load.undone_at),
]

const minute = (moment: string) => moment.slice(0, 16).replace('T', ' ')

async function listRejects({ config, lang, print }: Shell, load: string, json: boolean): Promise<void> {
  const { dir, manifest } = findLoad(storedLoads(config.store), load)
  const { readRejects } = await import('#lib/warehouse/rejects')
  const rejects = await readRejects(dir)
  if (json) print(JSON.stringify({ load: manifest.load, rejects }))
  else {
    const named = (word: string | null) => word && nameOf(word, lang)
    const rows = rejects.map(({ row_no, column, reason, value }) => [
      row_no,
      named(column),
      named(reason),
      value,
    ])
    print(textTable(header(REJECT_COLUMNS, lang), rows, lang))
  }
}
