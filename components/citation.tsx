import type { Lang } from '#lib/i18n/lang'

interface Props {
  target: { citation: string; citation_en: string }
  lang: Lang
}

/** What a target stands on; in the source's own Indonesian where nobody has put it into English. */
export function Citation({ target: { citation, citation_en }, lang }: Props) {
  return lang === 'en' && citation_en ? <cite>{citation_en}</cite> : <cite lang="id">{citation}</cite>
}
