import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import { publishedLine } from '../edition-line'
import type { Preview } from './dry-run'
import type { Outcome } from './finish'
import { type FileRecord, fileLines } from './outcome'
import { previewLines } from './preview-lines'

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

const rejectedIn = (files: FileRecord[]) =>
  files.reduce((sum, file) => sum + ('error' in file ? 0 : file.rejected), 0)

const changesOf = (files: FileRecord[], { changes }: Preview) => ({ ...changes, rejected: rejectedIn(files) })

/** The same for people. */
export function asText({ files, edition, published, preview }: Outcome, lang: Lang): string {
  const lines = files.flatMap((file) => fileLines(file, lang))
  if (published) lines.push(publishedLine(published, lang))
  else if (preview) lines.push(...previewLines({ ...preview, rejected: rejectedIn(files) }, lang))
  else lines.push(stayed(edition, lang))
  return lines.join('\n')
}

function stayed(edition: string | null, lang: Lang): string {
  const t = translate(lang)
  return edition === null ? t('cli.nothingLoaded') : t('cli.nothingLoadedKept', { edition })
}
