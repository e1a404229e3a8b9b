import type { ReactNode } from 'react'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { QualityReport } from '#lib/reports/quality'
import css from './quality.module.css'

interface Props {
  report: QualityReport
  lang: Lang
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>

/** Whether this data carries the figures, in a sentence; below it what stands against it, each with the way to its evidence. */
export function QualityAnswer({ report, lang }: Props) {
  const { totals, kpis } = report
  const t = translate(lang)
  const { count } = format(lang)
  return (
    <>
      <p className={css.answer}>
        {t.rich('quality.answer', {
          accepted: count(totals.accepted),
          rows: count(totals.rows),
          fine: count(kpis.filter(({ state }) => state === 'fine').length),
          kpis: count(kpis.length),
          b: bold,
        })}
      </p>
      <ul className={css.against}>
        {againstWords(report, lang).map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

const total = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0)

/** Only what there is. */
function againstWords({ totals, findings, unmapped, bursts, loads }: QualityReport, lang: Lang) {
  const t = translate(lang)
  const { count } = format(lang)
  const older = loads.filter(({ behind }) => behind > 0).length
  const lines = [
    { href: '#ditolak', n: totals.rejected, text: t('quality.saidRejected', { n: totals.rejected }) },
    { href: '#temuan', n: total(findings), text: t('quality.saidFindings', { n: total(findings) }) },
    { href: '#ejaan', n: total(unmapped), text: t('quality.saidUnmapped', { n: total(unmapped) }) },
    { href: '#borongan', n: bursts.length, text: t('quality.saidBursts', { n: bursts.length }) },
    {
      href: '#berkas',
      n: older,
      text: t('quality.saidOlder', { n: count(older), all: count(loads.length) }),
    },
  ]
  return lines.filter(({ n }) => n > 0)
}
