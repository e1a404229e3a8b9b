import type { Text } from '#lib/kpi/text'
import type { Figure } from '#lib/reports/figure'

/** A number stays raw, a date stays ISO; a figure carries its own evidence. */
export type Cell = string | number | boolean | null | Text | Figure

/** How a number of a column is to be read; figures know by their indicator. */
export type ColumnUnit = 'count' | 'fraction' | 'date' | 'month' | 'text'

export interface Column {
  /** Stable, snake_case. */
  key: string
  label: Text
  unit: ColumnUnit
  /** Indicator of the figures of this column. */
  kpi?: string
}

export interface ReportTable {
  id: string
  title: Text
  columns: Column[]
  rows: Cell[][]
}

export const column = (key: string, label: Text, unit: ColumnUnit = 'text'): Column => ({ key, label, unit })

export const isFigure = (cell: Cell): cell is Figure =>
  typeof cell === 'object' && cell !== null && 'kpi' in cell

export const isText = (cell: Cell): cell is Text =>
  typeof cell === 'object' && cell !== null && !('kpi' in cell)
