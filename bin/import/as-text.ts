import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import { publishedLine } from '../edition-line'
import { rejectedIn } from './as-json'
import { fileLines } from './file-lines'
import type { Outcome } from './finish'
import { previewLines } from './preview-lines'

/** What `import` says to people. */
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
