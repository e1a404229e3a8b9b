import { gridX, rowLabel, rowValue } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { dot } from '#charts/marks/dots'
import type { Marks } from '#charts/marks/mark'
import { link } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { rateDomain, rateTicks } from '#charts/scale'
import { fitText, widest } from '#charts/text-fit'
import { ACCENT, ACCENT_SOFT, GROUND, INK, INK_FAINT, SMALL, TEXT } from '#charts/tokens'
import { FEWEST } from '#lib/stats/fewest'

export interface PeriodRow {
  key: string
  label: string
  before: { successes: number; n: number }
  after: { successes: number; n: number }
  /** After minus before with its 95 % interval; null when either period has no reports. */
  change: { difference: number; interval: readonly [number, number]; beyondChance: boolean } | null
}

export interface Periods {
  rows: PeriodRow[]
  /** Names of the two periods, such as `2023` and `2024`. */
  before: string
  after: string
}

const ROW = 28

/** Two periods side by side per row: a hollow dot before, a full one after. Only a change beyond chance has its number in bold. Null without rows. */
export function periodForest(periods: Periods, frame: Frame): Chart | null {
  return periods.rows.length === 0 ? null : render(periodOptions(periods, frame), frame)
}

function periodOptions({ rows, before, after }: Periods, frame: Frame): Drawing {
  const shown = rows.filter(isDrawn)
  const domain = rateDomain(shown.flatMap((row) => [rate(row.before), rate(row.after)]))
  const items: LegendItem[] = [
    { label: before, swatch: 'hollow', paint: INK },
    { label: after, swatch: 'dot', paint: ACCENT },
  ]
  const above = legendHeight(items, frame.width) + 2
  const left = Math.min(isNarrow(frame) ? 126 : 220, widest(rows, (row) => row.label, TEXT) + 12)
  const right = widest(rows, (row) => changeText(row, frame), TEXT) * 1.06 + 16
  return {
    height: above + rows.length * ROW + 24,
    marginLeft: left,
    marginRight: right,
    marginTop: above,
    marginBottom: 24,
    x: { domain },
    y: { type: 'band', domain: rows.map((row) => row.key), padding: 0 },
    marks: [
      legend(items, frame.width),
      gridX(rateTicks(domain, frame.width - left - right), (value) => frame.format.percent(value, 0)),
      pairMarks(shown, frame),
      rowTexts(rows, { left, right }, frame),
    ],
  }
}

const rate = ({ successes, n }: PeriodRow['before']): number => successes / n
const enough = ({ n }: PeriodRow['before']): boolean => n >= FEWEST

/** Rates of fewer than ten reports are not drawn; the row says so by its counts. */
const isDrawn = (row: PeriodRow): boolean => enough(row.before) && enough(row.after)

function pairMarks(rows: PeriodRow[], frame: Frame): Marks {
  const [from, to] = [(row: PeriodRow) => rate(row.before), (row: PeriodRow) => rate(row.after)]
  const at = { y: 'key', title: (row: PeriodRow) => rowTitle(row, frame) } as const
  return [
    link(rows, { x1: from, x2: to, y1: 'key', y2: 'key', stroke: ACCENT_SOFT, strokeWidth: 3 }),
    dot(rows, { ...at, x: from, r: 4.5, fill: GROUND, stroke: INK, strokeWidth: 1.5 }),
    dot(rows, { ...at, x: to, r: 5, fill: ACCENT }),
  ]
}

function rowTexts(rows: PeriodRow[], at: { left: number; right: number }, frame: Frame): Marks {
  const value = { ...rowValue(at.right), y: 'key', text: (row: PeriodRow) => changeText(row, frame) }
  const sure = (row: PeriodRow) => isDrawn(row) && row.change?.beyondChance === true
  return [
    text(rows, {
      ...rowLabel(at.left),
      y: 'key',
      text: (row: PeriodRow) => fitText(row.label, at.left - 8, TEXT),
    }),
    text(rows.filter(sure), { ...value, fontWeight: 700 }),
    text(
      rows.filter((row) => !sure(row)),
      { ...value, fill: INK_FAINT, fontSize: SMALL },
    ),
  ]
}

function changeText(row: PeriodRow, { format }: Frame): string {
  const counts = ({ successes, n }: PeriodRow['before']) => `${format.count(successes)}/${format.count(n)}`
  if (row.before.n + row.after.n === 0) return '–'
  if (!isDrawn(row) || !row.change) return `${counts(row.before)} → ${counts(row.after)}`
  const arrow = row.change.difference > 0 ? '▲ ' : '▼ '
  return `${row.change.beyondChance ? arrow : ''}${format.points(row.change.difference)}`
}

function rowTitle(row: PeriodRow, { format }: Frame): string {
  const told = (own: PeriodRow['before']) =>
    `${format.percent(rate(own))} (${format.outOf(own.successes, own.n)})`
  return `${row.label}: ${told(row.before)} → ${told(row.after)}`
}
