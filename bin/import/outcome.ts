import { format } from '#lib/i18n/format'
import type { LoadManifest } from '#lib/ingest/load'
import { type FaultRecord, faultRecord } from '../words/fault'
import { inIndonesian } from '../words/indonesian'
import type { Staged } from './stage'

interface Broken {
  file: string
  error: FaultRecord
}

type Counted = LoadManifest['counts'] &
  Pick<
    LoadManifest,
    | 'file'
    | 'sha256'
    | 'load'
    | 'kind'
    | 'cutoff'
    | 'agency'
    | 'header_row'
    | 'unknown_columns'
    | 'notes'
    | 'warnings'
  > & { existing: boolean; region: string | null }

/** What `import --json` says about one file. */
export type FileRecord = Broken | Counted

export function fileRecord(staged: Staged, regionOf: (name: string) => string | null): FileRecord {
  if ('fault' in staged) return { file: staged.file, error: faultRecord(staged.fault) }
  const { manifest: m, existing } = staged
  return {
    file: staged.file,
    sha256: m.sha256,
    load: m.load,
    kind: m.kind,
    existing,
    ...m.counts,
    cutoff: m.cutoff,
    agency: m.agency,
    region: m.agency === null ? null : regionOf(m.agency),
    header_row: m.header_row,
    unknown_columns: m.unknown_columns,
    notes: m.notes,
    warnings: m.warnings,
  }
}

/** The same for people. */
export function fileLines(record: FileRecord): string[] {
  if ('error' in record) return [`${record.file}: DITOLAK - ${record.error.words}`]
  const { count, date } = format('id')
  const fates = [
    `${count(record.accepted)} diterima`,
    `${count(record.rejected)} ditolak`,
    `${count(record.duplicates)} ganda`,
    `${count(record.blank)} kosong`,
  ]
  const kind = record.kind === 'dates' ? 'berkas tanggal, ' : ''
  return [
    `${record.file}: ${kind}${count(record.rows)} baris = ${fates.join(' + ')}`,
    `  muatan ${record.load}${record.existing ? ' (sudah dimuat)' : ''}, data per ${date(record.cutoff)}, ${whose(record)}`,
    ...(record.unknown_columns.length > 0
      ? [`  kolom tak dikenal: ${record.unknown_columns.join(', ')}`]
      : []),
    ...record.warnings.map((warning) => `  perhatian: ${inIndonesian(warning)}`),
  ]
}

const whose = ({ agency, region }: { agency: string | null; region: string | null }) =>
  agency === null
    ? 'instansi menurut tiap baris'
    : `${agency}${region === null ? ' (belum terpetakan)' : ` (${region})`}`
