import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { type Translate, translate } from '#lib/i18n/translate'
import type { LoadManifest } from '#lib/ingest/load'
import { type FaultRecord, faultRecord, faultWords } from '../words/fault'
import { inWords } from '../words/language'
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
export function fileLines(record: FileRecord, lang: Lang): string[] {
  const t = translate(lang)
  if ('error' in record) return [t('cli.refused', { file: record.file, why: faultWords(record.error, lang) })]
  const { unknown_columns: unknown, warnings } = record
  return [
    fates(record, lang),
    terms(record, lang),
    ...(unknown.length > 0 ? [t('cli.unknownColumns', { names: unknown.join(', ') })] : []),
    ...warnings.map((warning) => t('cli.warning', { what: inWords(warning, lang) })),
  ]
}

function fates({ file, kind, rows, accepted, rejected, duplicates, blank }: Counted, lang: Lang): string {
  const { count } = format(lang)
  return translate(lang)(kind === 'dates' ? 'cli.fatesOfDates' : 'cli.fates', {
    file,
    rows: count(rows),
    accepted: count(accepted),
    rejected: count(rejected),
    duplicates: count(duplicates),
    blank: count(blank),
  })
}

function terms(record: Counted, lang: Lang): string {
  const { load, existing, cutoff } = record
  const values = { load, date: format(lang).date(cutoff), agency: whose(record, translate(lang)) }
  return translate(lang)(existing ? 'cli.loadAgain' : 'cli.load', values)
}

function whose({ agency, region }: Counted, t: Translate): string {
  if (agency === null) return t('cli.agencyByRow')
  return region === null ? t('cli.agencyUnmapped', { agency }) : t('cli.agencyIn', { agency, region })
}
