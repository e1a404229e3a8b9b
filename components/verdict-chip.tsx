import { VerdictSign } from '#components/verdict-sign'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Verdict } from '#lib/kpi/answer'
import css from './verdict-chip.module.css'

/** Sign and word of a verdict. */
export function VerdictChip({ verdict, lang }: { verdict: Verdict; lang: Lang }) {
  return (
    <span className={css.chip}>
      <VerdictSign verdict={verdict} />
      {translate(lang)(`words.verdict.${verdict}`)}
    </span>
  )
}
