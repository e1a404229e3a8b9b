import { dot, link, type Markish, type PlotOptions, ruleX, text } from '@observablehq/plot'
import { gridX, HALO, rowLabel, rowValue } from '#charts/axes'
import { type Chart, FEWEST, type Frame, isNarrow, type RateRow, type TargetLine } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { render } from '#charts/render'
import { rateDomain, rateTicks } from '#charts/scale'
import { fitText, textWidth, widest } from '#charts/text-fit'
import {
  ACCENT,
  ACCENT_SOFT,
  INK,
  INK_FAINT,
  INK_SOFT,
  MET,
  NOT_MET,
  SMALL,
  SURFACE,
  TARGET,
  TEXT,
} from '#charts/tokens'
import { words } from '#charts/words'

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
const GAP = 0.7

/** A dot with its 95 % interval per region, in the order given. Null without rows. */
export function completionDots(completion: Completion, frame: Frame): Chart | null {
  return completion.rows.length === 0 ? null : render(completionOptions(completion, frame), frame)
}

interface PlacedRow extends CompletionRow {
  y: number
  rate: number
}

export function completionOptions({ rows, targets = [] }: Completion, frame: Frame): PlotOptions {
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
  return {
    height: (last + 1) * ROW + above + 24,
    marginLeft: margin.left,
    marginRight: margin.right,
    marginTop: above,
    marginBottom: 24,
    x: { domain, axis: null },
    y: { domain: [-0.5, last + 0.5], range: [above, above + (last + 1) * ROW], axis: null },
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

function margins(rows: PlacedRow[], frame: Frame): { left: number; right: number; n: number } {
  const n =
    widest(
      rows.map((row) => nText(row, frame)),
      SMALL,
    ) + 10
  const most = isNarrow(frame) ? 126 : 200
  return {
    left: Math.min(
      most,
      widest(
        rows.map((row) => row.label),
        TEXT,
      ) + 14,
    ),
    right:
      widest(
        rows.map((row) => valueText(row, frame)),
        TEXT,
      ) +
      n +
      14,
    n,
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

interface Ground {
  domain: [number, number]
  left: number
  room: number
}

function targetMarks(targets: TargetLine[], { domain, left, room }: Ground, frame: Frame): Markish[] {
  return targets.flatMap((target, i) => {
    const up = 17 * (targets.length - i) - 5
    const note = targetNote(target, frame)
    const half = textWidth(note, SMALL) / 2
    const at = left + ((target.value - domain[0]) / (domain[1] - domain[0])) * room
    const dx = Math.min(frame.width - half, Math.max(half, at)) - at
    const line = {
      stroke: TARGET,
      strokeWidth: 1.5,
      insetTop: 9 - up,
      strokeDasharray: target.verified ? undefined : '5 4',
    }
    const label = {
      x: 'value',
      frameAnchor: 'top',
      lineAnchor: 'middle',
      dy: -up,
      dx,
      fill: INK_SOFT,
      fontSize: SMALL,
    } as const
    return [ruleX([target], { x: 'value', ...line }), text([target], { ...label, text: () => note, ...HALO })]
  })
}

/** However long the name, "belum terverifikasi" stays. */
function targetNote({ label, verified }: TargetLine, { lang, width }: Frame): string {
  const warning = verified ? '' : ` (${words(lang).unverified})`
  return fitText(label, width - textWidth(warning, SMALL) - 8, SMALL) + warning
}

function dots(rows: PlacedRow[], frame: Frame): Markish[] {
  const known = rows.filter((row) => row.n > 0)
  const at = { x: 'rate', y: 'y', r: 5, title: (row: PlacedRow) => rowTitle(row, frame) } as const
  const enough = (row: PlacedRow) => row.n >= FEWEST
  const shape = (
    verdict: CompletionRow['verdict'],
    symbol: 'circle' | 'triangle2' | 'diamond',
    fill: string,
  ) =>
    dot(
      known.filter((row) => enough(row) && row.verdict === verdict && !row.selected),
      {
        ...at,
        symbol,
        fill,
      },
    )
  return [
    link(known, {
      x1: lo,
      x2: hi,
      y1: 'y',
      y2: 'y',
      stroke: ACCENT_SOFT,
      strokeWidth: 6,
      strokeLinecap: 'round',
    }),
    shape(undefined, 'circle', INK),
    shape('unclear', 'circle', INK_SOFT),
    shape('met', 'diamond', MET),
    shape('not_met', 'triangle2', NOT_MET),
    dot(
      known.filter((row) => enough(row) && row.selected === true),
      { ...at, r: 6, fill: ACCENT },
    ),
    dot(
      known.filter((row) => !enough(row)),
      { ...at, fill: SURFACE, stroke: INK_SOFT, strokeWidth: 1.5 },
    ),
  ]
}

const lo = (row: PlacedRow) => row.interval[0]
const hi = (row: PlacedRow) => row.interval[1]

function rowTexts(
  rows: PlacedRow[],
  margin: { left: number; right: number; n: number },
  frame: Frame,
): Markish[] {
  const name = {
    ...rowLabel(margin.left),
    y: 'y',
    text: (row: PlacedRow) => fitText(row.label, margin.left - 8, TEXT),
  }
  const value = {
    ...rowValue(margin.right - margin.n),
    y: 'y',
    text: (row: PlacedRow) => valueText(row, frame),
  }
  return [
    text(
      rows.filter((row) => !row.selected),
      { ...name },
    ),
    text(
      rows.filter((row) => row.selected === true),
      { ...name, fill: ACCENT, fontWeight: 700 },
    ),
    text(rows, { ...value, fontWeight: 600 }),
    text(rows, {
      ...rowValue(margin.right),
      y: 'y',
      text: (row: PlacedRow) => nText(row, frame),
      fill: INK_FAINT,
      fontSize: SMALL,
    }),
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
