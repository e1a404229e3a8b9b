import { DataTable } from '#components/data-table'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { QualityReport } from '#lib/reports/quality'
import css from './quality.module.css'

type State = QualityReport['kpis'][number]

/** Which indicators this data carries: those with a note first, the rest on request. */
export function KpiStates({ kpis, lang }: { kpis: State[]; lang: Lang }) {
  const t = translate(lang)
  const noted = kpis.filter(({ state }) => state !== 'fine')
  return (
    <>
      <p className={css.fine}>{t('quality.kpisFine', { n: String(kpis.length - noted.length) })}</p>
      {noted.length > 0 && <StateTable kpis={noted} lang={lang} />}
      <details className={css.all}>
        <summary>{t('quality.kpisAll')}</summary>
        <StateTable kpis={kpis} lang={lang} />
      </details>
    </>
  )
}

function StateTable({ kpis, lang }: { kpis: State[]; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <DataTable
      caption={t('quality.kpis')}
      columns={[
        { id: 'kpi', label: t('quality.kpi') },
        { id: 'state', label: t('quality.state') },
        { id: 'why', label: t('quality.why') },
        { id: 'coverage', label: t('quality.coverage'), numeric: true },
      ]}
      rows={kpis.map(({ key, label, state, reason, coverage }) => ({
        key,
        cells: [
          { text: label[lang], href: `/${lang}/metodologi#${key}` },
          { text: t(`quality.states.${state}`) },
          { text: reason?.[lang] ?? '' },
          { text: coverage === null ? '' : f.percent(coverage) },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
