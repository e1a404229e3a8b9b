import type { LoadManifest } from '#lib/ingest/load'
import { type FaultRecord, faultRecord } from '../words/fault'
import type { Staged } from './stage'

interface Broken {
  file: string
  error: FaultRecord
}

export type Counted = LoadManifest['counts'] &
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
