import { parseArgs } from 'node:util'
import type { LoadManifest } from '#lib/ingest/load'
import { findLoad, listLoads, listUndone, storedLoads, type UndoneLoad } from '#lib/warehouse/store'
import type { Command, Shell } from '../command'
import { textTable } from '../table'

export const command: Command = {
  usage: ['loads [--json]', 'loads --rejects MUATAN [--json]'],
  summary:
    'Semua muatan, juga yang sudah dikeluarkan, atau baris yang ditolak dari satu muatan dengan alasannya.',
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

function list({ config, print }: Shell, json: boolean): void {
  const loads = listLoads(config.store)
  const undone = listUndone(config.store)
  if (json) print(JSON.stringify({ loads, undone }))
  else print(inWords(loads, undone))
}

function inWords(loads: LoadManifest[], undone: UndoneLoad[]): string {
  const table = textTable(HEADER, loads.map(line))
  if (undone.length === 0) return table
  return [table, '', 'dikeluarkan:', textTable([...HEADER, ...BY_WHOM], undone.map(undoneLine))].join('\n')
}

const HEADER = [
  'muatan',
  'data per',
  'instansi',
  'berkas',
  'baris',
  'diterima',
  'ditolak',
  'ganda',
  'kosong',
  'oleh',
  'pada (UTC)',
]

const BY_WHOM = ['dikeluarkan oleh', 'pada (UTC)']

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

async function listRejects({ config, print }: Shell, load: string, json: boolean): Promise<void> {
  const { dir, manifest } = findLoad(storedLoads(config.store), load)
  const { readRejects } = await import('#lib/warehouse/rejects')
  const rejects = await readRejects(dir)
  if (json) print(JSON.stringify({ load: manifest.load, rejects }))
  else {
    const rows = rejects.map(({ row_no, column, reason, value }) => [row_no, column, reason, value])
    print(textTable(['baris', 'kolom', 'alasan', 'bentuk nilai'], rows))
  }
}
