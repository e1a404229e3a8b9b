import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'

interface Props {
  edition: { id: string; cutoff: string; sample: boolean }
  /** What the sheet speaks of, where it does not speak of everything. */
  about?: string[]
  lang: Lang
}

/** A CSS string: nothing in it can end the string or the style element. */
const quoted = (text: string) =>
  `"${text.replace(/[^\p{L}\p{N} .,:;()·–-]/gu, (sign) => `\\${sign.codePointAt(0)?.toString(16)} `)}"`

/** An id breaks at none of its hyphens. */
const whole = (id: string) => id.replaceAll('-', '-\u2060')

/** Scope and edition under every sheet, and its number: only a rule for the sheet can repeat them, and the last one holds. */
export function PrintFooter({ edition, about = [], lang }: Props) {
  const t = translate(lang)
  const sample = edition.sample ? [t('shell.sample')] : []
  const asOf = t('shell.asOf', { date: format(lang).date(edition.cutoff) })
  const text = [
    ...sample,
    t('shell.product'),
    ...about,
    asOf,
    `${t('shell.edition')} ${whole(edition.id)}`,
  ].join(' · ')
  const type = 'font: 7pt plusJakartaSans, sans-serif; color: #474d63; vertical-align: top'
  return (
    <style>{`@page {
      @bottom-left { content: ${quoted(text)}; width: 88%; ${type} }
      @bottom-right { content: counter(page) " / " counter(pages); ${type} }
    }`}</style>
  )
}
