import { rowLabel } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { cell } from '#charts/marks/bars'
import type { Marks } from '#charts/marks/mark'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { widest, wrapText } from '#charts/text-fit'
import { ACCENT, INK, INK_SOFT, LINE, SMALL, TEXT } from '#charts/tokens'
import { words } from '#charts/words'
import { counted } from '#lib/i18n/one'

export interface HeatCell {
  row: string
  column: string
  count: number
  /** Fraction of the row; drives the tint. Null where the row has no reports. */
  share: number | null
}

export interface Heat {
  rows: { key: string; label: string }[]
  columns: { key: string; label: string }[]
  cells: HeatCell[]
}

const ROW = 28
/** Where a name takes two lines: else they read as one with the next. */
const ROW_OF_TWO = 36
/** The strongest tint; text in ink stays readable on it, light and dark. */
const STRONGEST = 0.5
/** Columns at least this wide have level names; upright names take at most so many pixels. */
const LEVEL = 64
const UPRIGHT = 176

/** Counts by region and category; the tint is the share within the region. Wider than its frame never: pass fewer columns on a phone. Null when empty. */
export function heatmap(heat: Heat, frame: Frame): Chart | null {
  return heat.rows.length === 0 || heat.columns.length === 0 ? null : render(heatOptions(heat, frame), frame)
}

function heatOptions(heat: Heat, frame: Frame): Drawing {
  const { rows, columns } = heat
  const left = Math.min(isNarrow(frame) ? 160 : 180, widest(rows, (row) => row.label, TEXT) + 12)
  const isLong = widest(rows, ({ label }) => label, TEXT) > left - 10
  const row = isLong ? ROW_OF_TWO : ROW
  const each = (frame.width - left) / columns.length
  const heads = headings(columns, each)
  const top = heads.height
  return {
    height: top + rows.length * row + 2,
    marginLeft: left,
    marginRight: 0,
    marginTop: top,
    marginBottom: 2,
    x: { type: 'band', domain: columns.map((column) => column.key), padding: 0 },
    y: { type: 'band', domain: rows.map((row) => row.key), padding: 0 },
    marks: [
      cellMarks(heat, frame),
      text(rows, {
        ...rowLabel(left),
        y: 'key',
        text: (row: { label: string }) =>
          wrapText(row.label, { width: left - 10, lines: 2 }, TEXT).join('\n'),
        lineHeight: 1.05,
      }),
      heads.marks,
    ],
  }
}

function cellMarks(heat: Heat, frame: Frame): Marks {
  const strongest = Math.max(Number.MIN_VALUE, ...heat.cells.map((own) => own.share ?? 0))
  const at = { x: 'column', y: 'row' } as const
  const tint = (own: HeatCell) => ((own.share ?? 0) / strongest) * STRONGEST
  const count = (own: HeatCell) => (own.count === 0 ? '–' : frame.format.count(own.count))
  const title = (own: HeatCell) => cellTitle(own, heat, frame)
  return [
    cell(heat.cells, {
      ...at,
      inset: 1,
      stroke: LINE,
      strokeWidth: 0.5,
      fill: ACCENT,
      fillOpacity: tint,
      title,
    }),
    text(heat.cells, { ...at, text: count, fill: INK }),
  ]
}

/** Column names stand level where columns are wide, else upright. */
function headings(columns: Heat['columns'], each: number): { height: number; marks: Marks } {
  const column = { x: 'key', frameAnchor: 'top', fill: INK_SOFT, fontSize: SMALL, title: 'label' } as const
  const parts = columns.flatMap((own) => own.label.split(' '))
  if (each < LEVEL || widest(parts, (part) => part, SMALL) > each - 8) {
    const upright = (own: { label: string }) =>
      wrapText(own.label, { width: UPRIGHT, lines: each < 30 ? 1 : 2 }, SMALL)
    const height = widest(columns.flatMap(upright), (line) => line, SMALL) + 14
    const label = (own: { label: string }) => upright(own).join('\n')
    return {
      height,
      marks: text(columns, { ...column, text: label, textAnchor: 'start', rotate: -90, dy: -8 }),
    }
  }
  const wrapped = (own: { label: string }) => wrapText(own.label, { width: each - 8, lines: 6 }, SMALL)
  const tallest = Math.max(...columns.map((own) => wrapped(own).length))
  const label = (own: { label: string }) => wrapped(own).join('\n')
  return {
    height: tallest * 13 + 12,
    marks: text(columns, { ...column, text: label, lineAnchor: 'bottom', dy: -6, lineHeight: 1.15 }),
  }
}

function cellTitle(
  own: HeatCell,
  { rows, columns }: Pick<Heat, 'rows' | 'columns'>,
  { format, lang }: Frame,
): string {
  const named = (list: { key: string; label: string }[], key: string) =>
    list.find((one) => one.key === key)?.label ?? key
  const share = own.share === null ? '' : ` (${format.percent(own.share)})`
  return `${named(rows, own.row)}, ${named(columns, own.column)}: ${counted(format.count(own.count), words(lang).reports)}${share}`
}
