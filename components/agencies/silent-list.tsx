import { drillHref } from '#components/agencies/drill-href'
import { DataTable } from '#components/data-table'
import { figureCell, tableName } from '#components/region-cells'
import { Section } from '#components/section'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { AgenciesReport } from '#lib/reports/agencies'
import type { SilentUnit } from '#lib/reports/agencies/silent'
import css from './agencies.module.css'

interface Props {
  report: AgenciesReport
  query: string
  lang: Lang
}

const SHOWN = 12
const sum = (numbers: (number | null)[]) => numbers.reduce<number>((total, n) => total + (n ?? 0), 0)

/** Who to call first: units that have followed up not one of their reports. */
export function SilentList(props: Props) {
  const { report, lang } = props
  const { silent } = report
  const t = translate(lang)
  if (silent.length === 0)
    return (
      <Section title={t('agencies.silentTitle')}>
        <p>{t('agencies.silentNone')}</p>
      </Section>
    )
  const [shown, rest] = [silent.slice(0, SHOWN), silent.slice(SHOWN)]
  return (
    <Section title={t('agencies.silentTitle')} note={t('agencies.silentNote')}>
      <p className={css.lead}>
        {t('agencies.silentLead', {
          units: silent.length,
          reports: sum(silent.map(({ follow_up_rate }) => follow_up_rate.denominator)),
          overdue: sum(silent.map(({ open_overdue }) => open_overdue.value)),
        })}
      </p>
      <SilentTable {...props} units={shown} />
      {rest.length > 0 && (
        <details className={css.more}>
          <summary>{t('agencies.silentMore', { n: format(lang).count(rest.length) })}</summary>
          <SilentTable {...props} units={rest} />
        </details>
      )}
    </Section>
  )
}

function SilentTable({ report, units, query, lang }: Props & { units: SilentUnit[] }) {
  const t = translate(lang)
  const { kpis, scope } = report
  const href = ({ region, unit }: SilentUnit) =>
    drillHref({ ...scope.question.where, region: [region.key], unit: [unit.key] }, { query, lang })
  return (
    <DataTable
      stacks
      caption={t('agencies.silentTitle')}
      columns={[
        { id: 'unit', label: t('figures.unit') },
        { id: 'region', label: t('agencies.region') },
        { id: 'of', label: t('agencies.silentOf'), numeric: true },
        { id: 'overdue', label: kpis.open_overdue?.label[lang] ?? '', numeric: true },
        { id: 'age', label: kpis.open_age_median?.label[lang] ?? '', numeric: true },
      ]}
      rows={units.map((silent) => ({
        key: `${silent.region.key}|${silent.unit.key}`,
        cells: [
          { text: silent.unit.label[lang], href: href(silent) },
          { text: tableName(silent.region.label, lang) },
          { text: format(lang).count(silent.follow_up_rate.denominator ?? 0) },
          figureCell(silent.open_overdue, kpis.open_overdue, lang),
          figureCell(silent.open_age_median, kpis.open_age_median, lang),
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
