import { DataTable } from '#components/data-table'
import { Notice } from '#components/notice'
import { figureCell } from '#components/region-cells'
import { ScopeLine } from '#components/scope-line'
import { Section } from '#components/section'
import type { Cell } from '#components/table-cell'
import { figureWords } from '#lib/i18n/figure'
import { type Format, format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ClaimsReport, MethodClaim } from '#lib/reports/claims'
import type { AgreementKind } from '#lib/reports/claims/agreement'
import page from './page.module.css'

interface Props {
  report: ClaimsReport
  lang: Lang
}

/** Every published figure beside ours, with the reason where they differ. */
export function ClaimsView({ report, lang }: Props) {
  const t = translate(lang)
  return (
    <>
      <header className={page.head}>
        <h1>{t('claims.title')}</h1>
        <p className={page.lead}>{t('claims.lead')}</p>
        <ScopeLine scope={report.scope} lang={lang} />
        {report.scope.edition.sample && <Notice>{t('claims.sample')}</Notice>}
      </header>
      <Section title={t('method.claims')} note={summary(report.claims, lang)}>
        <DataTable
          stacks
          caption={t('claims.title')}
          columns={[
            { id: 'claim', label: t('claims.claim') },
            { id: 'published', label: t('claims.published') },
            { id: 'ours', label: t('claims.ours'), numeric: true },
            { id: 'difference', label: t('claims.difference'), numeric: true },
            { id: 'explanation', label: t('claims.explanation') },
          ]}
          rows={report.claims.map((claim) => ({ key: claim.id, cells: cells(claim, report, lang) }))}
          empty={t('claims.empty')}
        />
      </Section>
    </>
  )
}

const AGREE: readonly AgreementKind[] = ['same', 'rounding', 'bound', 'about']
const UNKNOWN: readonly AgreementKind[] = ['not_comparable', 'not_loaded', 'not_computable']

function summary(claims: readonly MethodClaim[], lang: Lang): string {
  const of = (kinds: readonly AgreementKind[]) =>
    claims.filter(({ agreement }) => kinds.includes(agreement.kind)).length
  const [agree, unknown, n] = [of(AGREE), of(UNKNOWN), claims.length]
  const { count } = format(lang)
  return translate(lang)('claims.summary', {
    ...{ n: count(n), agree: count(agree), unknown: count(unknown) },
    differ: count(n - agree - unknown),
  })
}

function cells(claim: MethodClaim, { kpis }: ClaimsReport, lang: Lang): Cell[] {
  const f = format(lang)
  const place = `${claim.region.label[lang]}, ${f.period(claim.period)}`
  return [
    { text: claim.kpi.label[lang], note: place },
    { text: claim.published, note: claim.source, ...(claim.url && { href: claim.url }) },
    ours(claim, kpis, lang),
    { text: differenceWords(claim, f), faint: claim.difference === null },
    { text: claim.agreement.text[lang], note: claim.note[lang] },
  ]
}

function ours({ figure, agreement }: MethodClaim, kpis: ClaimsReport['kpis'], lang: Lang): Cell {
  const isUnknown = agreement.kind === 'not_comparable' || agreement.kind === 'not_loaded'
  if (!figure || isUnknown) return { text: translate(lang)('claims.none'), faint: true }
  const { of } = figureWords(figure, kpis[figure.kpi]?.unit ?? 'count', format(lang))
  const cell = figureCell(figure, kpis[figure.kpi], lang)
  return { ...cell, verdict: null, note: [of, cell.note].flat() }
}

const BOUNDS = ['count_below', 'days_at_most']

/** An upper bound and a figure by the day have no difference worth printing. */
function differenceWords({ difference, agreement, unit }: MethodClaim, f: Format): string {
  const t = translate(f.lang)
  if (difference === null || UNKNOWN.includes(agreement.kind) || BOUNDS.includes(unit)) return '–'
  if (agreement.kind === 'same') return t('claims.same')
  if (unit === 'fraction') return f.points(difference)
  const plain = unit === 'days' ? f.workdays(Math.abs(difference)) : f.count(Math.abs(difference))
  return `${difference < 0 ? '−' : '+'}${plain}`
}
