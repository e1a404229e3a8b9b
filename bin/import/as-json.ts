import type { Preview } from './dry-run'
import type { Outcome } from './finish'
import type { FileRecord } from './outcome'

/**
 * What `import --json` says. A single file's fields also stand at the top, so that `jq .accepted` works. `edition` is the
 * published one, `dry_run.edition` the one that the same import would publish.
 */
export function asJson({ files, edition, preview }: Outcome) {
  const [only] = files
  const dry = preview && {
    changes: changesOf(files, preview),
    kpis: preview.kpis,
    edition: preview.edition.id,
  }
  return { ...(files.length === 1 ? only : {}), files, edition, ...(dry && { dry_run: dry }) }
}

/** Rejected rows of all files that could be read. */
export const rejectedIn = (files: FileRecord[]) =>
  files.reduce((sum, file) => sum + ('error' in file ? 0 : file.rejected), 0)

const changesOf = (files: FileRecord[], { changes }: Preview) => ({ ...changes, rejected: rejectedIn(files) })
