import { DataTable } from '#components/data-table'
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
      {noted.length > 0 && <Groups kpis={noted} lang={lang} />}
      <details className={css.all}>
        <summary>{t('quality.kpisAll')}</summary>
        <StateTable kpis={kpis} lang={lang} />
      </details>
    </>
  )
}

const saying = ({ state, reason }: State) => `${state}|${reason?.id}`

/** Indicators of which the same is to be said stand in one paragraph. */
function Groups({ kpis, lang }: { kpis: State[]; lang: Lang }) {
  const groups = [...new Set(kpis.map(saying))].map((key) => kpis.filter((kpi) => saying(kpi) === key))
  return (
    <dl className={css.groups}>
      {groups.map(([first, ...others]) => (
        <Group key={first?.key} kpis={first ? [first, ...others] : []} lang={lang} />
      ))}
    </dl>
  )
}

function Group({ kpis, lang }: { kpis: State[]; lang: Lang }) {
  const t = translate(lang)
  const [first] = kpis
  if (!first) return null
  const said = [t(`quality.states.${first.state}`), first.reason?.[lang], coverages(kpis, lang)]
  return (
    <div>
      <dt>{t('quality.kpisSaid', { n: kpis.length, said: said.filter(Boolean).join(', ') })}</dt>
      <dd>{kpis.map(({ label }) => label[lang]).join('; ')}</dd>
    </div>
  )
}

/** From the least to the most of the group. */
function coverages(kpis: readonly State[], lang: Lang): string | null {
  const shares = kpis.map(({ coverage }) => coverage).filter((share): share is number => share !== null)
  if (shares.length === 0) return null
  const f = format(lang)
  const [least, most] = [Math.min(...shares), Math.max(...shares)]
  const said = f.percent(least) === f.percent(most) ? f.percent(least) : f.interval([least, most])
  return `${translate(lang)('quality.coverage').toLowerCase()} ${said}`
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
