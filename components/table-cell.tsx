import { Sparkline } from '#components/sparkline'
import { VerdictSign } from '#components/verdict-sign'
import type { Verdict } from '#lib/kpi/answer'
import css from './table.module.css'

/** One cell, its words ready to print: tables know nothing of indicators. */
export interface Cell {
  text: string
  /** Smaller lines below it: the parts, the interval. */
  note?: string | readonly (string | null | undefined)[] | null
  /** A third line: what to mind about the number. */
  caution?: string | null
  /** What the column sorts by; null goes last. */
  sort?: number | string | null
  href?: string
  /** No number, or too few to rely on. */
  faint?: boolean
  /** Must not break: `7 dari 9`. */
  whole?: boolean
  verdict?: { kind: Verdict; text: string } | null
  sparkline?: (number | null)[]
  /** Reports of entry bursts among its values. */
  inBurst?: number[]
  /** Length of a bar behind the number, 0..1. */
  bar?: number | null
}

export interface Column {
  id: string
  label: string
  /** Numbers stand right, text left. */
  numeric?: boolean
  /** Sorting by it warns that order is not rank. */
  rate?: boolean
  /** A drawing: nothing to sort by, and as wide as it is. */
  fixed?: boolean
  /** Short words that must not break: dates, codes. */
  tight?: boolean
}

export interface DataRow {
  key: string
  cells: Cell[]
}

function CellView({ cell }: { cell: Cell }) {
  return (
    <div className={css.cell} data-value={typeof cell.sort === 'number' ? cell.sort : undefined}>
      <span
        className={[cell.faint && css.faint, cell.whole && css.whole].filter(Boolean).join(' ') || undefined}
      >
        {cell.verdict && <CellVerdict {...cell.verdict} />}
        {cell.href ? <a href={cell.href}>{cell.text}</a> : cell.text}
      </span>
      {[cell.note, cell.caution].flat().map((line) => line && <small key={line}>{line}</small>)}
      {cell.sparkline && <Sparkline values={cell.sparkline} inBurst={cell.inBurst} />}
      {typeof cell.bar === 'number' && <Bar share={cell.bar} />}
    </div>
  )
}

function CellVerdict({ kind, text }: { kind: Verdict; text: string }) {
  return (
    <span className={css.verdict} title={text}>
      <VerdictSign verdict={kind} />
      <span className="visually-hidden">{text}: </span>
    </span>
  )
}

function Bar({ share }: { share: number }) {
  return (
    <span className={css.bar} aria-hidden="true">
      <span style={{ inlineSize: `${Math.round(share * 1000) / 10}%` }} />
    </span>
  )
}

/** What scrolls must be within reach of the keyboard. */
export const SCROLLER = { className: css.scroll, tabIndex: 0 }

/** A sentence, not a word or two. */
const PROSE = 60

function cellClass({ numeric, fixed, tight }: Column, { text }: Cell): string | undefined {
  if (fixed) return css.drawn
  if (numeric) return css.numeric
  if (tight) return css.tight
  return text.length > PROSE ? css.prose : undefined
}

/** Longer than this a heading needs room, or it breaks into five lines. */
const LONG = 26

export const headClass = ({ label, numeric, fixed }: Column) =>
  [fixed && css.drawn, numeric && css.numeric, label.length > LONG && css.long].filter(Boolean).join(' ') ||
  undefined

/** What a cell says of its column where rows stack up. */
const stacked = ({ label, numeric, tight }: Column) => ({
  'data-label': label,
  'data-short': numeric || tight ? '' : undefined,
})

interface RowProps {
  row: DataRow
  columns: Column[]
  stacks?: boolean
}

/** A row of either table; its first cell is its heading. */
export function TableRow({ row, columns, stacks = false }: RowProps) {
  return (
    <tr>
      {columns.map((column, i) => {
        const cell = row.cells[i] ?? { text: '' }
        const className = cellClass(column, cell)
        return i === 0 ? (
          <th key={column.id} scope="row" className={className}>
            <CellView cell={cell} />
          </th>
        ) : (
          <td key={column.id} className={className} {...(stacks && stacked(column))}>
            <CellView cell={cell} />
          </td>
        )
      })}
    </tr>
  )
}
