import { type Column, type DataRow, headClass, SCROLLER, TableRow } from '#components/table-cell'
import css from './table.module.css'

interface Props {
  caption: string
  columns: Column[]
  rows: DataRow[]
  /** Said in place of rows when there are none. */
  empty: string
}

/** A plain table; its first column heads the rows. It scrolls in itself when the page is narrow. */
export function DataTable({ caption, columns, rows, empty }: Props) {
  return (
    <section {...SCROLLER} aria-label={caption}>
      <table className={css.table}>
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
            <TableRow key={row.key} row={row} columns={columns} />
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
