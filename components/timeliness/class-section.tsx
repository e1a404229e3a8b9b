import { completionDots } from '#charts/completion-dots'
import { ChartFigure } from '#components/chart-figure'
import { DataTable } from '#components/data-table'
import type { Cell } from '#components/table-cell'
import { coverageCell, timedCell } from '#components/timeliness/timed-cell'
import { Why } from '#components/why'
import { rateWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Text } from '#lib/kpi/text'
import type { Figure, KpiCards } from '#lib/reports/figure'
import type { ClassRow } from '#lib/reports/timeliness/classes'

interface Props {
  classes: ClassRow[]
  /** On time, of all classes together. */
  whole: Figure | undefined
  kpis: KpiCards
  lang: Lang
}

const COLUMNS = [
  ['follow_up_on_time', 'onTime'],
  ['follow_up_on_time_from_disposition', 'onTimeDisposed'],
  ['within_5_workdays', 'within5'],
  ['follow_up_median', 'median'],
  ['follow_up_p90', 'p90'],
] as const

/** On time by class against its limit, drawn and as a table with everything. */
export function ClassFigure({ classes, whole, kpis, lang }: Props) {
  const t = translate(lang)
  const value = whole && rateWords(whole, format(lang))
  const rows = classes.flatMap((row) => dotOf(row, lang) ?? [])
  return (
    <ChartFigure
      id="klasifikasi"
      size="full"
      lang={lang}
      title={value ? t('timeliness.classes', { value }) : t('timeliness.classesNone')}
      description={t('timeliness.classesText')}
      draw={(frame) => completionDots({ rows }, frame)}
      table={<ClassTable {...{ classes, kpis, lang }} />}
      note={t('timeliness.classesNote')}
      why={kpis.follow_up_on_time ? <Why card={kpis.follow_up_on_time} lang={lang} /> : null}
    />
  )
}

function dotOf({ key, label, limit, figures }: ClassRow, lang: Lang) {
  const { numerator = null, denominator = null, interval = null } = figures.follow_up_on_time ?? {}
  if (numerator === null || denominator === null) return null
  const days = limit === null ? '' : `${format(lang).count(limit)} · `
  return {
    key,
    label: `${days}${shortClass(key, label, lang)}`,
    successes: numerator,
    n: denominator,
    interval: interval ?? ([0, 1] as const),
  }
}

const SHORT = ['pengaduan-berkadar-pengawasan', 'pengaduan-tidak-berkadar-pengawasan'] as const

/** Charts have little room: complaints go by what tells them apart. */
export function shortClass(key: string, label: Text, lang: Lang): string {
  const known = SHORT.find((own) => own === key)
  return known ? translate(lang)(`timeliness.shortClass.${known}`) : label[lang]
}

function ClassTable({ classes, kpis, lang }: Omit<Props, 'whole'>) {
  const t = translate(lang)
  return (
    <DataTable
      caption={t('timeliness.classTable')}
      columns={[
        { id: 'class', label: t('timeliness.class') },
        { id: 'limit', label: t('timeliness.limit') },
        ...COLUMNS.map(([id, text]) => ({ id, label: t(`timeliness.${text}`), numeric: true })),
        { id: 'coverage', label: t('timeliness.coverage'), numeric: true },
      ]}
      rows={classes.map((row) => ({
        key: row.key,
        cells: [
          { text: row.label[lang] },
          limitCell(row, lang),
          ...COLUMNS.map(([id]) => timedCell(row.figures[id], kpis[id], lang)),
          coverageCell(row.figures.follow_up_on_time, lang),
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}

function limitCell({ limit, regulation, verified }: ClassRow, lang: Lang): Cell {
  const t = translate(lang)
  if (limit === null) return { text: t('timeliness.limitNone'), faint: true }
  const note = verified ? regulation : t('timeliness.limitAssumed', { regulation })
  return { text: format(lang).workdays(limit), note }
}
