import { barX, type Markish, type PlotOptions, text } from '@observablehq/plot'
import { HALO, rowLabel, rowValue } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { render } from '#charts/render'
import { fitText, textWidth, widest } from '#charts/text-fit'
import { type Bucket, INK, INK_FAINT, SMALL, SURFACE, statusPaint, TEXT } from '#charts/tokens'
import { words } from '#charts/words'

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

export function statusOptions(rows: StatusRow[], frame: Frame): PlotOptions {
  const alone = rows.length === 1
  const thick = alone ? 34 : 18
  const above = isNarrow(frame) && !alone ? 18 : 0
  const pitch = thick + above + (alone ? 0 : 8)
  const items = legendOf(rows, frame)
  const top = legendHeight(items, frame.width) + 2
  const right =
    widest(
      rows.map((row) => frame.format.count(total(row))),
      SMALL,
    ) + 12
  const left =
    alone || isNarrow(frame)
      ? 1
      : Math.min(
          200,
          widest(
            rows.map((row) => row.label),
            TEXT,
          ) + 12,
        )
  const room = frame.width - left - right
  return {
    height: top + pitch * rows.length + 2,
    marginLeft: left,
    marginRight: right,
    marginTop: top,
    marginBottom: 2,
    x: { domain: [0, 1], axis: null },
    y: { type: 'band', domain: rows.map((row) => row.key), padding: 0, axis: null },
    marks: [
      legend(items, frame.width),
      segmentMarks(rows.flatMap(cut), { inset: pitch - thick, above, room }, frame),
      alone ? null : rowNames(rows, { left, above, pitch, thick }, frame),
      text(rows, {
        ...rowValue(right),
        y: 'key',
        dy: above / 2,
        text: (row: StatusRow) => frame.format.count(total(row)),
        fill: INK_FAINT,
        fontSize: SMALL,
      }),
    ],
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

function segmentMarks(
  segments: Segment[],
  at: { inset: number; above: number; room: number },
  frame: Frame,
): Markish[] {
  const { format, lang } = frame
  const insets = {
    insetTop: at.above + (at.above ? 0 : at.inset / 2),
    insetBottom: at.inset - at.above - (at.above ? 0 : at.inset / 2),
  }
  const title = (part: Segment) =>
    `${part.row.label}: ${part.label} ${format.count(part.count)} ${words(lang).reports} (${format.percent(part.share)})`
  const fits = (part: Segment) => textWidth(shareText(part, frame), SMALL) + 10 <= part.share * at.room
  return [
    barX(segments, {
      y: 'line',
      x1: 'lo',
      x2: 'hi',
      ...insets,
      fill: (part: Segment) => statusPaint(part.bucket),
      stroke: SURFACE,
      strokeWidth: 1.5,
      title,
    }),
    text(segments.filter(fits), {
      y: 'line',
      x: (part: Segment) => (part.lo + part.hi) / 2,
      dy: at.above / 2,
      text: (part: Segment) => shareText(part, frame),
      fontSize: SMALL,
      fontWeight: 600,
      fill: INK,
      ...HALO,
    }),
  ]
}

const shareText = (part: Segment, { format }: Frame): string =>
  format.percent(part.share, part.share < 0.1 ? 1 : 0)

function rowNames(
  rows: StatusRow[],
  at: { left: number; above: number; pitch: number; thick: number },
  frame: Frame,
): Markish {
  const room = at.above ? frame.width : at.left - 10
  const dy = at.above ? -at.pitch / 2 + 10 : 0
  return text(rows, {
    ...rowLabel(at.left),
    y: 'key',
    dy,
    text: (row: StatusRow) => fitText(row.label, room, TEXT),
  })
}
