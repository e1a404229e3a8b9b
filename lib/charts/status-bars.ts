import { HALO, rowLabel, rowValue } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { barX } from '#charts/marks/bars'
import type { Marks } from '#charts/marks/mark'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { fitText, textWidth, widest } from '#charts/text-fit'
import { type Bucket, GROUND, INK, INK_FAINT, SMALL, SURFACE, statusPaint, TEXT } from '#charts/tokens'
import { words } from '#charts/words'
import { counted } from '#lib/i18n/one'
import { FEWEST } from '#lib/stats/fewest'

export interface StatusPart {
  bucket: Bucket
  label: string
  count: number
}

export interface StatusRow {
  key: string
  label: string
  /** In the order to draw; the same order in every row. */
  parts: StatusPart[]
}

interface Segment extends StatusPart {
  row: StatusRow
  lo: number
  hi: number
  share: number
  line: string
}

/** One bar per row, all the same length, cut by status; shares that fit are written in their part. Null when nothing is to be counted. */
export function statusBars(rows: StatusRow[], frame: Frame): Chart | null {
  return rows.every((row) => total(row) === 0) ? null : render(statusOptions(rows, frame), frame)
}

/** Pixels of one row: `pitch` from row to row, the bar `thick` from `barTop` down. */
interface Plan {
  pitch: number
  thick: number
  barTop: number
  left: number
  right: number
  room: number
}

/** How a share is written on its status so that it can be read on light and dark grounds alike. */
const WRITTEN: Record<Bucket, 'surface' | 'ink' | 'halo'> = {
  completed: 'surface',
  in_process: 'ink',
  not_followed_up: 'surface',
  unverified: 'halo',
  pending: 'halo',
  archived: 'halo',
  unknown: 'surface',
}

function statusOptions(rows: StatusRow[], frame: Frame): Drawing {
  const plan = layout(rows, frame)
  const items = legendOf(rows, frame)
  const above = legendHeight(items, frame.width) + 2
  const whole = { ...rowValue(plan.right), y: 'key', dy: barMiddle(plan), fill: INK_FAINT, fontSize: SMALL }
  return {
    height: above + plan.pitch * rows.length + 2,
    marginLeft: plan.left,
    marginRight: plan.right,
    marginTop: above,
    marginBottom: 2,
    x: { domain: [0, 1] },
    y: { type: 'band', domain: rows.map((row) => row.key), padding: 0 },
    marks: [
      legend(items, frame.width),
      segmentMarks(rows.flatMap(cut), plan, frame),
      rows.length === 1 ? [] : rowNames(rows, plan, frame),
      text(rows, { ...whole, text: (row: StatusRow) => frame.format.count(total(row)) }),
    ],
  }
}

function layout(rows: StatusRow[], frame: Frame): Plan {
  const alone = rows.length === 1
  const named = isNarrow(frame) && !alone
  const thick = alone ? 34 : 18
  const right = widest(rows, (row) => frame.format.count(total(row)), SMALL) + 12
  const left = alone || named ? 1 : Math.min(200, widest(rows, (row) => row.label, TEXT) + 12)
  const pitch = thick + (alone ? 0 : 8) + (named ? 18 : 0)
  return {
    pitch,
    thick,
    barTop: named ? 20 : (pitch - thick) / 2,
    left,
    right,
    room: frame.width - left - right,
  }
}

const total = (row: StatusRow): number => row.parts.reduce((sum, part) => sum + part.count, 0)

function legendOf(rows: StatusRow[], frame: Frame): LegendItem[] {
  const seen = new Map<string, LegendItem>()
  for (const part of rows.flatMap((row) => row.parts)) {
    if (part.count > 0)
      seen.set(part.bucket, { label: part.label, swatch: 'bar', paint: statusPaint(part.bucket) })
  }
  if (rows.length > 1) return [...seen.values()]
  const counts = new Map(rows[0]?.parts.map((part) => [part.bucket, part.count]))
  return [...seen].map(([bucket, item]) => ({
    ...item,
    label: `${item.label} ${frame.format.count(counts.get(bucket as Bucket) ?? 0)}`,
  }))
}

function cut(row: StatusRow): Segment[] {
  const whole = total(row)
  let lo = 0
  return row.parts
    .filter((part) => part.count > 0)
    .map((part) => {
      const share = part.count / whole
      const segment = { ...part, row, lo, hi: lo + share, share, line: row.key }
      lo += share
      return segment
    })
}

function segmentMarks(segments: Segment[], plan: Plan, frame: Frame): Marks {
  const { format, lang } = frame
  const share = (part: Segment) => (total(part.row) < FEWEST ? '' : ` (${format.percent(part.share)})`)
  const title = (part: Segment) =>
    `${part.row.label && `${part.row.label}: `}${part.label} ${counted(format.count(part.count), words(lang).reports)}${share(part)}`
  const bar = {
    y: 'line',
    x1: 'lo',
    x2: 'hi',
    insetTop: plan.barTop,
    insetBottom: plan.pitch - plan.barTop - plan.thick,
  }
  const fitting = segments.filter(
    (part) => textWidth(shareText(part, frame), SMALL) + 10 <= part.share * plan.room,
  )
  return [
    barX(segments, {
      ...bar,
      fill: (part: Segment) => statusPaint(part.bucket),
      stroke: GROUND,
      strokeWidth: 1,
      title,
    }),
    ...(['surface', 'ink', 'halo'] as const).map((way) =>
      text(
        fitting.filter((part: Segment) => WRITTEN[part.bucket] === way),
        {
          y: 'line',
          x: (part: Segment) => (part.lo + part.hi) / 2,
          dy: barMiddle(plan),
          text: (part: Segment) => shareText(part, frame),
          fontSize: SMALL,
          fontWeight: 600,
          fill: way === 'surface' ? SURFACE : INK,
          ...(way === 'halo' ? HALO : {}),
        },
      ),
    ),
  ]
}

const barMiddle = (plan: Plan): number => plan.barTop + plan.thick / 2 - plan.pitch / 2

/** The number itself where there are too few for a share. */
const shareText = (part: Segment, { format }: Frame): string =>
  total(part.row) < FEWEST ? format.count(part.count) : format.percent(part.share)

function rowNames(rows: StatusRow[], plan: Plan, frame: Frame): Marks {
  const over = isNarrow(frame)
  const name = (row: StatusRow) => fitText(row.label, over ? frame.width : plan.left - 10, TEXT)
  return text(rows, { ...rowLabel(plan.left), y: 'key', dy: over ? 11 - plan.pitch / 2 : 0, text: name })
}
