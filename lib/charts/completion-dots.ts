import { gridX, HALO, rowLabel, rowValue } from '#charts/axes'
import { type Chart, type Frame, isNarrow, type RateRow, type TargetLine } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { dot } from '#charts/marks/dots'
import type { Marks } from '#charts/marks/mark'
import { link } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { rateDomain, rateTicks } from '#charts/scale'
import { targetMarks } from '#charts/target-marks'
import { widest, wrapText } from '#charts/text-fit'
import {
  ACCENT,
  ACCENT_SOFT,
  GROUND,
  INK,
  INK_FAINT,
  INK_SOFT,
  MET,
  NOT_MET,
  SMALL,
  TEXT,
} from '#charts/tokens'
import { words } from '#charts/words'
import { FEWEST } from '#lib/stats/fewest'

export interface CompletionRow extends RateRow {
  /** By the interval against the target: a filled dot in its colour and shape; without one, plain ink. */
  verdict?: 'met' | 'not_met' | 'unclear'
  selected?: boolean
  /** Stands below the others behind a gap: the provincial government, which is never in their ranking. */
  apart?: boolean
}

export interface Completion {
  rows: CompletionRow[]
  targets?: TargetLine[]
}

const ROW = 27
/** A name that is too long for a phone stands on lines of its own. */
const STACKED = 40
const LINE = 14
/** Names take at most this part of a wide drawing, and three lines. */
const NAMES = 0.36
const NARROWEST_NAMES = 200
const GAP = 0.7

/** A dot with its 95 % interval per region, in the order given. Null without rows. */
export function completionDots(completion: Completion, frame: Frame): Chart | null {
  return completion.rows.length === 0 ? null : render(completionOptions(completion, frame), frame)
}

interface PlacedRow extends CompletionRow {
  y: number
  rate: number
}

function completionOptions({ rows, targets = [] }: Completion, frame: Frame): Drawing {
  const placed = place(rows)
  const last = placed.at(-1)?.y ?? 0
  const domain = rateDomain([
    ...placed.filter((row) => row.n > 0).map((row) => row.interval[0]),
    ...targets.map((own) => own.value),
  ])
  const margin = margins(placed, frame)
  const room = frame.width - margin.left - margin.right
  const items = legendOf(rows, frame)
  const above = legendHeight(items, frame.width) + 17 * targets.length + 6
  const more = LINE * Math.max(0, linesOf(placed, margin, frame) - (margin.stacked ? 1 : 2))
  const row = (margin.stacked ? STACKED : ROW) + more
  const top = above + (margin.stacked ? 7 + more / 2 : 0)
  return {
    height: (last + 1) * row + above + 24 + more / 2,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: above,
    marginBottom: 24,
    x: { domain },
    y: { domain: [-0.5, last + 0.5], range: [top, top + (last + 1) * row] },
    marks: [
      legend(items, frame.width),
      gridX(rateTicks(domain, room), (rate) => frame.format.percent(rate, 0)),
      targetMarks(targets, { domain, left: margin.left, room }, frame),
      dots(placed, frame),
      rowTexts(placed, margin, frame),
    ],
  }
}

function place(rows: CompletionRow[]): PlacedRow[] {
  const ordered = [...rows.filter((row) => !row.apart), ...rows.filter((row) => row.apart)]
  const regions = rows.filter((row) => !row.apart).length
  const gap = regions > 0 ? GAP : 0
  return ordered.map((row, i) => ({
    ...row,
    y: i + (row.apart ? gap : 0),
    rate: row.n > 0 ? row.successes / row.n : Number.NaN,
  }))
}

interface Margin {
  left: number
  right: number
  /** The outer part of `right`, for the number of reports. */
  n: number
  /** Names stand above their rows. */
  stacked: boolean
}

function margins(rows: PlacedRow[], frame: Frame): Margin {
  const n = widest(rows, (row) => nText(row, frame), SMALL) + 10
  const left = widest(rows, (row) => row.label, TEXT) + 14
  const stacked = isNarrow(frame) && left > 112
  return {
    left: stacked ? 18 : Math.min(Math.max(NARROWEST_NAMES, frame.width * NAMES), left),
    right: widest(rows, (row) => valueText(row, frame), TEXT) + n + 14,
    n,
    stacked,
  }
}

function legendOf(rows: CompletionRow[], { lang }: Frame): LegendItem[] {
  const word = words(lang)
  const judged = (verdict: CompletionRow['verdict']) =>
    rows.some((row) => row.n >= FEWEST && row.verdict === verdict)
  const items: (LegendItem | false)[] = [
    judged('met') && { label: word.met, swatch: 'diamond', paint: MET },
    judged('not_met') && { label: word.notMet, swatch: 'triangle', paint: NOT_MET },
    judged('unclear') && { label: word.unclear, swatch: 'dot', paint: INK_SOFT },
    rows.some((row) => row.n > 0 && row.n < FEWEST) && { label: word.few, swatch: 'hollow', paint: INK_SOFT },
    { label: word.interval, swatch: 'interval', paint: ACCENT_SOFT },
  ]
  return items.filter((item) => item !== false)
}

function dots(rows: PlacedRow[], frame: Frame): Marks {
  const known = rows.filter((row) => row.n > 0)
  const enough = known.filter((row) => row.n >= FEWEST && !row.selected)
  const few = known.filter((row) => row.n < FEWEST)
  const chosen = known.filter((row) => row.n >= FEWEST && row.selected)
  const band = {
    x1: lo,
    x2: hi,
    y1: 'y',
    y2: 'y',
    stroke: ACCENT_SOFT,
    strokeWidth: 6,
    strokeLinecap: 'round',
  } as const
  const at = { x: 'rate', y: 'y', r: 5, title: (row: PlacedRow) => rowTitle(row, frame) } as const
  const judged = (verdict: CompletionRow['verdict']) => enough.filter((row) => row.verdict === verdict)
  return [
    link(known, band),
    dot(judged(undefined), { ...at, fill: INK }),
    dot(judged('unclear'), { ...at, fill: INK_SOFT }),
    dot(judged('met'), { ...at, symbol: 'diamond', fill: MET }),
    dot(judged('not_met'), { ...at, symbol: 'triangle2', fill: NOT_MET }),
    dot(chosen, { ...at, r: 6, fill: ACCENT }),
    dot(few, { ...at, fill: GROUND, stroke: INK_SOFT, strokeWidth: 1.5 }),
  ]
}

const lo = (row: PlacedRow) => row.interval[0]
const hi = (row: PlacedRow) => row.interval[1]

/** A name in at most three lines: what tells two long names apart often stands at their ends. */
function nameLines({ label }: RateRow, { stacked, left }: Margin, { width }: Frame): string[] {
  return wrapText(label, { width: (stacked ? width : left) - 8, lines: 3 }, TEXT)
}

const linesOf = (rows: PlacedRow[], margin: Margin, frame: Frame) =>
  Math.max(1, ...rows.map((row) => nameLines(row, margin, frame).length))

function rowTexts(rows: PlacedRow[], margin: Margin, frame: Frame): Marks {
  const label = (row: PlacedRow) => nameLines(row, margin, frame).join('\n')
  const above = margin.stacked ? { dy: -9, lineAnchor: 'bottom' as const, ...HALO } : {}
  const name = { ...rowLabel(margin.left), y: 'y', text: label, lineHeight: 1.08, ...above }
  const value = {
    ...rowValue(margin.right - margin.n),
    y: 'y',
    text: (row: PlacedRow) => valueText(row, frame),
  }
  const n = { ...rowValue(margin.right), y: 'y', text: (row: PlacedRow) => nText(row, frame) }
  const [chosen, others] = [rows.filter((row) => row.selected), rows.filter((row) => !row.selected)]
  return [
    text(others, name),
    text(chosen, { ...name, fill: ACCENT, fontWeight: 700 }),
    text(rows, { ...value, fontWeight: 600 }),
    text(rows, { ...n, fill: INK_FAINT, fontSize: SMALL }),
  ]
}

function valueText({ successes, n }: RateRow, { format }: Frame): string {
  if (n === 0) return '–'
  return n < FEWEST ? `${format.count(successes)}/${format.count(n)}` : format.percent(successes / n)
}

function nText({ n }: RateRow, { format }: Frame): string {
  return `n ${format.count(n)}`
}

function rowTitle(row: RateRow, { format }: Frame): string {
  const counts = format.outOf(row.successes, row.n)
  return row.n < FEWEST
    ? `${row.label}: ${counts}`
    : `${row.label}: ${format.percent(row.successes / row.n)} (${format.interval(row.interval)}), ${counts}`
}
