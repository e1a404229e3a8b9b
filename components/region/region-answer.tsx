import type { ReactNode } from 'react'
import { drillHref } from '#components/agencies/drill-href'
import { Story } from '#components/story'
import { VerdictSign } from '#components/verdict-sign'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure, KpiCards } from '#lib/reports/figure'
import type { PairReport, PairRow } from '#lib/reports/pair'
import type { RegionReport } from '#lib/reports/region'
import type { YearRow } from '#lib/reports/years'
import page from '../page.module.css'
import css from '../target-tally.module.css'

interface Props {
  report: Pick<RegionReport, 'scope' | 'kpis' | 'headline' | 'meanings' | 'years' | 'region'>
  /** The region beside another, or beside all others. */
  pair: PairReport
  query: string
  lang: Lang
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>

/** How the region stands, in words: its targets, what sets it apart beyond chance, what changed, what waits. */
export function RegionAnswer({ report, pair, query, lang }: Props) {
  const { scope, kpis, headline, meanings, region } = report
  const figures = [...headline, ...meanings].map(({ figure }) => figure)
  return (
    <>
      <Story {...{ figures, kpis, scope, lang }} />
      <Targets figures={headline.map(({ figure }) => figure)} {...{ kpis, lang }} />
      <div className={page.words}>
        <p>{apartWords(pair, lang)}</p>
        <SinceYear {...{ report, lang }} />
        <p>
          {waitingWords(region.figures, lang)}{' '}
          <a href={`${drillHref(scope.question.where, { query, lang })}#laporan`}>
            {translate(lang)('region.toReports')}
          </a>
        </p>
      </div>
    </>
  )
}

/** Only verified targets; one that cannot be cited judges nobody. */
function Targets({ figures, kpis, lang }: { figures: Figure[]; kpis: KpiCards; lang: Lang }) {
  const judged = figures.flatMap(({ kpi, target }) => {
    if (!target || target.verdict === 'unverified') return []
    return [{ kpi, target, verdict: target.verdict }]
  })
  if (judged.length === 0) return null
  return (
    <ul className={css.tally}>
      {judged.map(({ kpi, target, verdict }) => (
        <li key={kpi}>
          <p className={css.signed}>
            <VerdictSign verdict={verdict} />
            <span>
              {translate(lang).rich(`region.targets.${verdict}`, {
                kpi: kpis[kpi]?.label[lang] ?? kpi,
                target: targetWords(target, format(lang)),
                b: bold,
              })}
            </span>
          </p>
        </li>
      ))}
    </ul>
  )
}

function apartWords({ sides, rows, kpis }: PairReport, lang: Lang): string {
  const t = translate(lang)
  const other = sides[1].label[lang]
  const known = rows.filter(({ difference }) => difference !== null)
  const apart = known.filter(({ difference }) => difference?.beyondChance)
  if (rows.length === 0) return t('comparison.pairNotLoaded')
  if (known.length === 0) return t('region.apartFew', { other })
  if (apart.length === 0) return t('region.alike', { other })
  return t('region.apart', { other, list: apart.map((row) => apartItem(row, kpis, lang)).join('; ') })
}

function apartItem({ kpi, difference }: PairRow, kpis: KpiCards, lang: Lang): string {
  const by = difference?.difference ?? 0
  return translate(lang)(by > 0 ? 'region.higher' : 'region.lower', {
    kpi: (kpis[kpi]?.label[lang] ?? kpi).toLowerCase(),
    points: format(lang).pointsApart(by),
  })
}

/** Of a calendar year that is over: the year before it stands right above it among the years. */
function SinceYear({ report: { scope, years, kpis }, lang }: Pick<Props, 'report' | 'lang'>) {
  const t = translate(lang)
  const row = years.find(({ year }) => year === scope.calendar_year)
  if (!row?.change) return null
  return (
    <p>
      {t.rich('region.sinceYear', {
        before: String(row.year - 1),
        volume: volumeWords(row, lang),
        kpi: (kpis.completion_rate_mature?.label[lang] ?? '').toLowerCase(),
        completion: completionWords(row, lang),
        b: bold,
      })}
    </p>
  )
}

function volumeWords({ change }: YearRow, lang: Lang): string {
  const t = translate(lang)
  if (!change?.beyondChance) return t('years.same')
  return t(change.ratio > 1 ? 'region.upTo' : 'region.downTo', { n: format(lang).tenths(change.ratio) })
}

function completionWords({ completion_change: change }: YearRow, lang: Lang): string {
  const t = translate(lang)
  if (!change) return t('years.tooFew')
  if (!change.beyondChance) return t('years.same')
  return `${t(change.difference > 0 ? 'years.up' : 'years.down')} ${format(lang).pointsApart(change.difference)}`
}

function waitingWords(figures: Record<string, Figure>, lang: Lang): string {
  const { count } = format(lang)
  const [open, overdue] = [figures.open_count?.value ?? 0, figures.open_overdue?.value ?? 0]
  const t = translate(lang)
  if (open === 0) return t('region.waitingNone')
  if (open === overdue) return t('region.waitingLate', { open: count(open) })
  return t('region.waiting', { open: count(open), overdue: count(overdue) })
}
