import { byTier } from '#components/comparison/tier-lists'
import type { ViewChoice } from '#components/comparison/view-choice'
import { ForestFigure } from '#components/figures/forest-figure'
import { Notice } from '#components/notice'
import { changed } from '#components/view-link'
import { shareWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { ComparisonReport } from '#lib/reports/comparison'
import type { RegionRow } from '#lib/reports/region-row'
import { FEWEST } from '#lib/stats/fewest'

interface Props {
  report: ComparisonReport
  view: ViewChoice
  action: string
  query: string
  lang: Lang
}

/** Each region's rate with its interval: by name, or by value with a warning. */
export function StandingForest({ report, view, action, query, lang }: Props) {
  const t = translate(lang)
  const { rows, kpis, compared } = report
  const apart = rows.province_government ? [rows.province_government] : []
  const order: [string, string | null] = ['urut', view.byValue ? null : 'nilai']
  return (
    <ForestFigure
      id="banding"
      size="full"
      kpi={compared}
      title={forestTitle(report, lang)}
      description={t('comparison.forestText', { kpi: kpis[compared]?.label[lang] ?? compared })}
      rows={view.byValue ? sortedByValue(rows.regions, compared) : rows.regions}
      note={
        <>
          {view.byValue ? <Warning report={report} lang={lang} /> : t('comparison.forestByName')}{' '}
          <a href={`${changed(action, query, order)}#banding-heading`}>
            {t(view.byValue ? 'comparison.byName' : 'comparison.byValue')}
          </a>
        </>
      }
      {...{ apart, kpis, lang }}
    />
  )
}

function Warning({ report, lang }: Pick<Props, 'report' | 'lang'>) {
  const f = format(lang)
  const same = byTier(report).get('same')?.length ?? 0
  const n = report.comparison.standings.filter((own) => own.n > 0).length
  return (
    <Notice level="warning">
      {translate(lang)('comparison.byValueWarning', { same: f.count(same), n: f.count(n) })}
    </Notice>
  )
}

function forestTitle(report: ComparisonReport, lang: Lang): string {
  const t = translate(lang)
  const f = format(lang)
  const tiers = byTier(report)
  const count = (tier: 'below' | 'same' | 'above') => tiers.get(tier)?.length ?? 0
  const mean = shareWords(report.comparison.mean, f)
  if (count('below') + count('above') === 0) return t('comparison.forestNone', { mean })
  const [below, same, above] = [f.count(count('below')), f.count(count('same')), f.count(count('above'))]
  return t('comparison.forestSome', { mean, below, same, above })
}

/** Highest first; regions with under ten reports have no rate to sort by and follow in order of name. */
function sortedByValue(rows: RegionRow[], kpi: string): RegionRow[] {
  const enough = (row: RegionRow) => (row.figures[kpi]?.denominator ?? 0) >= FEWEST
  const value = (row: RegionRow) => row.figures[kpi]?.value ?? 0
  return [...rows.filter(enough).sort((a, b) => value(b) - value(a)), ...rows.filter((row) => !enough(row))]
}
