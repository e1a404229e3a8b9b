import { type Column, type DataRow, headClass, SCROLLER, TableRow } from '#components/table-cell'
import stack from './stacked-table.module.css'
import css from './table.module.css'

interface Props {
  caption: string
  columns: Column[]
  rows: DataRow[]
  /** Said in place of rows when there are none. */
  empty: string
  /** On a phone each row becomes a card instead of scrolling sideways. */
  stacks?: boolean
}

/** A plain table; its first column heads the rows. It scrolls in itself when the page is narrow. */
export function DataTable({ caption, columns, rows, empty, stacks = false }: Props) {
  return (
    <section {...SCROLLER} aria-label={caption}>
      <table className={stacks ? `${css.table} ${stack.stacks}` : css.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={headClass(column)}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <TableRow key={row.key} {...{ row, columns, stacks }} />
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
