import { elapsedCurve } from '#charts/elapsed-curve'
import { ChartFigure } from '#components/chart-figure'
import { ChartWhy } from '#components/chart-why'
import { DataTable } from '#components/data-table'
import { Columns } from '#components/section'
import { shortClass } from '#components/timeliness/class-section'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Curves, EventCurve } from '#lib/reports/timeliness/curves'

/** Working days drawn; the legal limits of 5, 14 and 60 lie within. */
const UNTIL = 75
const LIMITS = [5, 14, 60]

/** How long it takes until reports are followed up and closed, those still open counted. */
export function CurveFigures({ curves, lang }: { curves: Curves; lang: Lang }) {
  const t = translate(lang)
  const n = format(lang).count(curves.events[0]?.reports ?? 0)
  const limits = LIMITS.map((days) => ({ days, label: t('timeliness.curveLimit', { n: String(days) }) }))
  return (
    <Columns>
      <ChartFigure
        id="kurva"
        lang={lang}
        title={headline(curves.events, lang)}
        description={t('timeliness.curveText', { n })}
        draw={(frame) =>
          elapsedCurve({ curves: drawn(curves.events, lang, 'close'), limits, until: UNTIL }, frame)
        }
        table={<CurveTable curves={curves.events} lang={lang} />}
        note={t('timeliness.curveNote', { n })}
        why={<ChartWhy about="curves" n={curves.events[0]?.reports ?? 0} lang={lang} />}
      />
      <ChartFigure
        id="kurva-klasifikasi"
        lang={lang}
        title={t('timeliness.curveClasses')}
        description={t('timeliness.curveClassesText')}
        draw={(frame) =>
          elapsedCurve({ curves: drawn(curves.classes, lang), limits: [], until: UNTIL }, frame)
        }
        table={<CurveTable curves={curves.classes} lang={lang} />}
        note={t('timeliness.curveClassesNote')}
        why={<ChartWhy about="curves" n={sumOf(curves.classes)} lang={lang} />}
      />
    </Columns>
  )
}

const sumOf = (curves: EventCurve[]) => curves.reduce((sum, { reports }) => sum + reports, 0)

const drawn = (curves: EventCurve[], lang: Lang, selected = '') =>
  curves.map(({ key, label, steps }) => ({
    key,
    label: shortClass(key, label, lang),
    steps,
    selected: key === selected,
  }))

function headline(events: EventCurve[], lang: Lang): string {
  const t = translate(lang)
  const half = (key: string) => events.find((curve) => curve.key === key)?.half ?? null
  const [followUp, close] = [half('follow_up'), half('close')]
  if (followUp === null || close === null) return t('timeliness.curvePlain')
  const f = format(lang)
  return t('timeliness.curve', { followUp: f.workdays(followUp), close: f.workdays(close) })
}

function CurveTable({ curves, lang }: { curves: EventCurve[]; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  const by = (days: number | null) =>
    days === null ? { text: t('timeliness.never'), faint: true } : { text: f.workdays(days) }
  return (
    <DataTable
      caption={t('timeliness.curvePlain')}
      columns={[
        { id: 'curve', label: t('timeliness.curveRow') },
        { id: 'reports', label: t('timeliness.curveReports'), numeric: true },
        { id: 'open', label: t('timeliness.curveOpen'), numeric: true },
        { id: 'half', label: t('timeliness.half'), numeric: true },
        { id: 'ninety', label: t('timeliness.nineTenths'), numeric: true },
      ]}
      rows={curves.map(({ key, label, reports, events, half, nine_tenths }) => ({
        key,
        cells: [
          { text: label[lang] },
          { text: f.count(reports) },
          { text: f.count(reports - events) },
          by(half),
          by(nine_tenths),
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
