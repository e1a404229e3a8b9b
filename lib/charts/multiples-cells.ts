import { type ChartFormat, type Frame, isNarrow } from '#charts/chart'
import { textWidth, wrapText } from '#charts/text-fit'
import { TEXT } from '#charts/tokens'

export interface Series {
  key: string
  label: string
  /** One value per period, oldest first; null where unknown: the line breaks. */
  values: (number | null)[]
  /** The same without entry bursts; where it is less, the period is ringed. */
  without?: (number | null)[]
  selected?: boolean
}

/** A series with the pixels of its cell. */
export interface Cell extends Series {
  left: number
  right: number
  top: number
  /** Of its curve: the height of the most, and of zero. */
  ceiling: number
  ground: number
  /** Its name, of three lines at most. */
  name: string[]
  /** No cell stands below it. */
  undermost: boolean
}

const CELL = 98
const GAP = 22
const HEAD = 28
const FOOT = 24
/** Pixels from one line of a name to the next. */
export const NAME_LINE = 14

type Grid = Record<'columns' | 'width' | 'above' | 'more', number> & { names: string[][] }

/** Cells row by row below `above` pixels, all as high as the longest name needs; `height` is that of the whole. */
export function placeCells(
  series: readonly Series[],
  above: number,
  frame: Frame,
): { cells: Cell[]; height: number } {
  const columns = Math.min(series.length, isNarrow(frame) ? 2 : Math.max(3, Math.floor(frame.width / 175)))
  const width = Math.min(240, (frame.width - 4 - GAP * (columns - 1)) / columns)
  const names = series.map((own) => nameLines(own, width, frame))
  const more = (Math.max(...names.map((lines) => lines.length)) - 1) * NAME_LINE
  return {
    cells: series.map((own, i) => cellOf(own, i, { columns, width, above, more, names })),
    height: Math.ceil(series.length / columns) * (CELL + more) + above,
  }
}

function nameLines(own: Series, cell: number, { format }: Frame): string[] {
  const width = cell - textWidth(lastWritten(own, format), TEXT) - 8
  return wrapText(own.label, { width, lines: 3 }, TEXT)
}

function cellOf(series: Series, i: number, { columns, width, above, more, names }: Grid): Cell {
  const left = 2 + (i % columns) * (width + GAP)
  const top = above + Math.floor(i / columns) * (CELL + more)
  const [ceiling, ground] = [top + HEAD + more, top + more + CELL - FOOT]
  const place = { left, right: left + width, top, ceiling, ground }
  return { ...series, ...place, name: names[i] ?? [], undermost: i + columns >= names.length }
}

export const written = (value: number | null | undefined, format: ChartFormat): string =>
  value === null ? '–' : format.count(value ?? 0)

/** What stands beside a name: the value of the last period. */
export const lastWritten = ({ values }: Series, format: ChartFormat): string => written(values.at(-1), format)
