import type { ReactNode } from 'react'
import { regionHref, shortName } from '#components/region-cells'
import { VerdictSign } from '#components/verdict-sign'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { TargetVerdict, Verdict } from '#lib/kpi/answer'
import type { KpiCards } from '#lib/reports/figure'
import type { RegionRow } from '#lib/reports/region-row'
import css from './target-tally.module.css'

interface Props {
  rows: RegionRow[]
  kpis: KpiCards
  shown: readonly string[]
  /** Carried along to the regions. */
  query?: string
  lang: Lang
}

interface Judged {
  kpi: string
  target: TargetVerdict
  of: Record<Verdict, RegionRow[]>
}

/** For each indicator with a verified target: who certainly misses it, of whom nobody can say, and how many meet it. */
export function TargetTally({ rows, kpis, shown, query, lang }: Props) {
  const judged = shown.flatMap((kpi) => judgedBy(kpi, rows) ?? [])
  if (judged.length === 0) return null
  return (
    <ul className={css.tally}>
      {judged.map((one) => (
        <li key={one.kpi}>
          <p>{summary(one, { rows, kpis, lang })}</p>
          <Names verdict="not_met" regions={one.of.not_met} {...{ query, lang }} />
          <Names verdict="unclear" regions={one.of.unclear} {...{ query, lang }} />
        </li>
      ))}
    </ul>
  )
}

function judgedBy(kpi: string, rows: RegionRow[]): Judged | null {
  const target = rows.map((row) => row.figures[kpi]?.target).find((own) => own?.verified)
  if (!target) return null
  const by = (verdict: Verdict) => rows.filter((row) => row.figures[kpi]?.target?.verdict === verdict)
  const of = { met: by('met'), not_met: by('not_met'), unclear: by('unclear'), unverified: by('unverified') }
  return { kpi, target, of }
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>

function summary({ kpi, target, of }: Judged, { rows, kpis, lang }: Pick<Props, 'rows' | 'kpis' | 'lang'>) {
  const said = {
    kpi: kpis[kpi]?.label[lang] ?? kpi,
    met: String(of.met.length),
    n: String(rows.length),
    target: targetWords(target, format(lang)),
    b: bold,
  }
  return translate(lang).rich('figures.tally', said)
}

interface NamesProps {
  verdict: 'not_met' | 'unclear'
  regions: RegionRow[]
  query: string | undefined
  lang: Lang
}

/** Every one of them by name: a list cut short would let a region hide. */
function Names({ verdict, regions, query, lang }: NamesProps) {
  const t = translate(lang)
  if (regions.length === 0) return verdict === 'not_met' ? <p>{t('figures.tallyNone')}</p> : null
  return (
    <p className={verdict === 'not_met' ? css.missed : undefined} data-verdict={verdict}>
      <VerdictSign verdict={verdict} />
      <span>
        {t(verdict === 'not_met' ? 'figures.tallyMissed' : 'figures.tallyUnclear', {
          n: String(regions.length),
        })}{' '}
        {regions.map((row, i) => (
          <span key={row.code}>
            {i > 0 && ', '}
            <a href={regionHref(row, lang, query)}>{shortName(row, lang)}</a>
          </span>
        ))}
      </span>
    </p>
  )
}
