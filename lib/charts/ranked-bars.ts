import { rowLabel, rowValue } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { barX } from '#charts/marks/bars'
import type { Marks } from '#charts/marks/mark'
import { tickX } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { widest, wrapText } from '#charts/text-fit'
import { ACCENT, ACCENT_SOFT, INK, TEXT } from '#charts/tokens'
import { words } from '#charts/words'

export interface BarRow {
  key: string
  label: string
  count: number
  /** Fraction of all; printed beside the count. */
  share: number | null
  /** The share in the previous period, drawn as a tick; counts are compared when shares are null. */
  previous?: number | null
  /** Beyond chance only: an arrow beside the value. */
  change?: 'up' | 'down' | null
  /** Rests such as "belum dipetakan": drawn light. */
  muted?: boolean
}

/** Horizontal bars in the order given, for categories, channels, closers. Null without rows. */
export function rankedBars(rows: BarRow[], frame: Frame): Chart | null {
  return rows.length === 0 ? null : render(barOptions(rows, frame), frame)
}

const LINE = 14

interface Layout {
  labelRoom: number
  lines: string[][]
  /** Pixels of one row. */
  row: number
  /** How far below the middle of its row the bar lies: on a phone the name stands above it. */
  drop: number
  marginLeft: number
  marginRight: number
}

function barOptions(rows: BarRow[], frame: Frame): Drawing {
  const plan = layout(rows, frame)
  const items = legendOf(rows, frame)
  const above = legendHeight(items, frame.width) + 2
  const top = Math.max(...rows.map((row) => Math.max(size(row), row.previous ?? 0)), Number.MIN_VALUE)
  return {
    height: rows.length * plan.row + above + 2,
    marginLeft: plan.marginLeft,
    marginRight: plan.marginRight,
    marginTop: above,
    marginBottom: 2,
    x: { domain: [0, top] },
    y: { type: 'band', domain: rows.map((row) => row.key), padding: 0 },
    marks: [
      bars(rows, plan, frame),
      labels(rows, plan, frame),
      values(rows, plan, frame),
      legend(items, frame.width),
    ],
  }
}

function bars(rows: BarRow[], plan: Layout, frame: Frame): Marks {
  const half = isNarrow(frame) ? 7 : plan.row / 2 - 6
  const [insetTop, insetBottom] = [plan.row / 2 - half + plan.drop, plan.row / 2 - half - plan.drop]
  const [muted, main] = [rows.filter((row) => row.muted), rows.filter((row) => !row.muted)]
  const compared = rows.filter((row) => row.previous != null)
  const bar = {
    y: 'key',
    x1: 0,
    x2: size,
    insetTop,
    insetBottom,
    rx2: 2,
    title: (row: BarRow) => rowTitle(row, frame),
  }
  const tick = { y: 'key', x: 'previous', insetTop: insetTop - 3, insetBottom: insetBottom - 3 }
  return [
    barX(main, { ...bar, fill: ACCENT }),
    barX(muted, { ...bar, fill: ACCENT_SOFT }),
    tickX(compared, { ...tick, stroke: INK, strokeWidth: 2 }),
  ]
}

function legendOf(rows: BarRow[], { lang }: Frame): LegendItem[] {
  const hasPrevious = rows.some((row) => row.previous != null)
  return hasPrevious ? [{ label: words(lang).previous, swatch: 'tick', paint: INK }] : []
}

const size = (row: BarRow): number => row.share ?? row.count

function layout(rows: BarRow[], frame: Frame): Layout {
  const narrow = isNarrow(frame)
  const marginRight = widest(rows, (row) => valueText(row, frame), TEXT) + 12
  const most = narrow ? frame.width : Math.min(260, frame.width * 0.42)
  const labelRoom = Math.min(most, widest(rows, (row) => row.label, TEXT) + 2)
  const lines = rows.map((row) => wrapText(row.label, { width: labelRoom, lines: 3 }, TEXT))
  const more = (Math.max(...lines.map((own) => own.length)) - 1) * LINE
  const row = narrow ? 42 + more : more > 0 ? 22 + more : 28
  return {
    labelRoom,
    lines,
    row,
    drop: narrow ? row / 2 - 11 : 0,
    marginLeft: narrow ? 1 : labelRoom + 12,
    marginRight,
  }
}

function labels(rows: BarRow[], plan: Layout, frame: Frame): Marks {
  const lines = new Map(rows.map((row, i) => [row.key, plan.lines[i] ?? []]))
  return text(rows, {
    y: 'key',
    text: (row: BarRow) => lines.get(row.key)?.join('\n'),
    title: (row: BarRow) => row.label,
    ...rowLabel(plan.marginLeft),
    ...(isNarrow(frame) && { lineAnchor: 'bottom', dy: plan.drop - 13 }),
    lineHeight: LINE / TEXT,
  })
}

function values(rows: BarRow[], plan: Layout, frame: Frame): Marks {
  return text(rows, {
    y: 'key',
    text: (row: BarRow) => valueText(row, frame),
    ...rowValue(plan.marginRight),
    dy: plan.drop,
  })
}

function valueText(row: BarRow, { format }: Frame): string {
  const arrow = row.change === 'up' ? '▲ ' : row.change === 'down' ? '▼ ' : ''
  const share = row.share === null ? '' : ` · ${format.percent(row.share)}`
  return `${arrow}${format.count(row.count)}${share}`
}

function rowTitle(row: BarRow, frame: Frame): string {
  const before =
    row.previous == null
      ? ''
      : row.share === null
        ? frame.format.count(row.previous)
        : frame.format.percent(row.previous)
  return `${row.label}: ${valueText(row, frame)}${before && ` (${words(frame.lang).previous}: ${before})`}`
}
