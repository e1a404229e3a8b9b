import type { ReactNode } from 'react'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import css from './quality.module.css'

/** As many files as a reader takes in at once. */
const FEW = 8

interface Props {
  n: number
  lang: Lang
  children: ReactNode
}

/** A list of files, folded where it is long; paper shows it whole. */
export function FoldedFiles({ n, lang, children }: Props) {
  if (n <= FEW) return children
  return (
    <details className={css.files}>
      <summary>{translate(lang)('quality.allFiles', { n: format(lang).count(n) })}</summary>
      {children}
    </details>
  )
}
