import { DataTable } from '#components/data-table'
import type { Cell } from '#components/table-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { QualityReport } from '#lib/reports/quality'
import css from './quality.module.css'

type State = QualityReport['kpis'][number]

/** Which indicators this data carries: those with a note by what is to be said of them, each one on request. */
export function KpiStates({ kpis, lang }: { kpis: State[]; lang: Lang }) {
  const t = translate(lang)
  const noted = kpis.filter(({ state }) => state !== 'fine')
  return (
    <>
      <p className={css.fine}>{t('quality.kpisFine', { n: String(kpis.length - noted.length) })}</p>
      {noted.length > 0 && <GroupTable kpis={noted} lang={lang} />}
      <details className={css.all}>
        <summary>{t('quality.kpisAll')}</summary>
        <StateTable kpis={kpis} lang={lang} />
      </details>
    </>
  )
}

const saying = ({ state, reason, coverage }: State) => [state, reason?.id, coverage].join('|')

/** Indicators of which the same is to be said stand in one row. */
function GroupTable({ kpis, lang }: { kpis: State[]; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  const groups = [...new Set(kpis.map(saying))].map((key) => ({
    key,
    group: kpis.filter((kpi) => saying(kpi) === key),
  }))
  return (
    <DataTable
      caption={t('quality.kpis')}
      columns={[
        { id: 'state', label: t('quality.state') },
        { id: 'why', label: t('quality.why') },
        { id: 'count', label: t('quality.kpisCount'), numeric: true },
        { id: 'kpi', label: t('quality.kpi') },
      ]}
      rows={groups.map(({ key, group }) => ({
        key,
        cells: [
          stateCell(group[0], lang),
          { text: group[0]?.reason?.[lang] ?? '' },
          { text: f.count(group.length) },
          { text: group.map(({ label }) => label[lang]).join('; ') },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}

function stateCell(first: State | undefined, lang: Lang): Cell {
  if (!first) return { text: '' }
  const t = translate(lang)
  const share = first.coverage === null ? null : format(lang).percent(first.coverage)
  return {
    text: t(`quality.states.${first.state}`),
    note: share && `${t('quality.coverage')}: ${share}`,
  }
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
