import {
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  type SortingState,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useAddressState } from '#components/address-state'
import { type Column, type DataRow, headClass, SCROLLER, TableRow } from '#components/table-cell'
import { readOrder, writeOrder } from '#components/table-order'
import own from './sortable-table.module.css'
import css from './table.module.css'

export interface SortableProps {
  /** Its name in the address. */
  id: string
  /** Query of the page, which may ask for an order. */
  query: string | undefined
  caption: string
  columns: Column[]
  rows: DataRow[]
  /** `{column}` stands for the column's name. */
  sortBy: string
  /** Said once the table is ordered by a rate. */
  warning: string
  lang: string
}

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() })
type Features = typeof features

const subscribe = () => () => undefined
/** False on the server and before the scripts have taken over: then no button promises to sort. */
const useScripts = () =>
  useSyncExternalStore(
    subscribe,
    () => true,
    () => false,
  )

function byValue(lang: string): SortFn<Features, DataRow> {
  const collator = new Intl.Collator(lang)
  return (a, b, id) => {
    const [x, y] = [a.getValue<string | number>(id), b.getValue<string | number>(id)]
    return typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y))
  }
}

/** Columns as the table library wants them: what to sort by, and blanks last whatever the direction. */
function useColumns(columns: Column[], lang: string) {
  return useMemo(
    () =>
      columns.map((column, i) => ({
        id: column.id,
        accessorFn: (row: DataRow) => row.cells[i]?.sort ?? undefined,
        sortFn: byValue(lang),
        sortUndefined: 'last' as const,
        sortDescFirst: Boolean(column.numeric),
        enableSorting: !column.fixed,
      })),
    [columns, lang],
  )
}

/** An order by a column that is not there is none. */
const known = (order: SortingState, columns: Column[]) =>
  order.filter(({ id }) => columns.some((column) => column.id === id && !column.fixed))

/** The rows in the order that the address and then the reader ask for. */
function useSortedTable({
  id,
  query = '',
  columns,
  rows,
  lang,
}: Omit<SortableProps, 'caption' | 'sortBy' | 'warning'>) {
  const [sorting, setSorting] = useAddressState(
    query,
    (search) => known(readOrder(search, id), columns),
    (search, order: SortingState) => writeOrder(search, id, order),
  )
  const asked = known(sorting, columns)
  // An order by a column that was hidden since is given up, in the address too.
  useEffect(() => {
    if (asked.length < sorting.length) setSorting(asked)
  })
  const options = { features, data: rows, columns: useColumns(columns, lang) }
  const table = useTable({
    ...options,
    getRowId: (row: DataRow) => row.key,
    state: { sorting: asked },
    onSortingChange: (change) => setSorting(typeof change === 'function' ? change(asked) : change),
  })
  return { table, sorted: columns.find((column) => column.id === asked[0]?.id) }
}

/** The same table as `DataTable`, sortable by any column once scripts run. */
export function SortableTable({ caption, sortBy, warning, ...props }: SortableProps) {
  const { columns } = props
  const scripts = useScripts()
  const { table, sorted } = useSortedTable(props)
  return (
    <>
      <section {...SCROLLER} className={`${SCROLLER.className} ${own.tall}`} aria-label={caption}>
        <table className={css.table}>
          <caption className="visually-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <Heading
                  key={column.id}
                  column={column}
                  direction={table.getColumn(column.id)?.getIsSorted() ?? false}
                  label={sortBy.replace('{column}', column.label)}
                  onSort={scripts ? () => table.getColumn(column.id)?.toggleSorting() : null}
                />
              ))}
            </tr>
          </thead>
          <tbody>
            {table.getRowModel().rows.map((row) => (
              <TableRow key={row.id} row={row.original} columns={columns} />
            ))}
          </tbody>
        </table>
      </section>
      <p className={own.warning} role="status">
        {sorted?.rate ? warning : ''}
      </p>
    </>
  )
}

interface HeadingProps {
  column: Column
  direction: 'asc' | 'desc' | false
  label: string
  onSort: (() => void) | null
}

const ARIA_SORT = { asc: 'ascending', desc: 'descending' } as const
const ARROWS = { asc: '▲', desc: '▼' } as const

function Heading({ column, direction, label, onSort }: HeadingProps) {
  const className = headClass(column)
  if (!onSort || column.fixed)
    return (
      <th scope="col" className={className}>
        {column.label}
      </th>
    )
  return (
    <th scope="col" className={className} aria-sort={direction ? ARIA_SORT[direction] : 'none'}>
      <button type="button" className={own.sort} onClick={onSort} title={label}>
        {column.label}
        <span aria-hidden="true" className={own.arrow}>
          {direction ? ARROWS[direction] : '↕'}
        </span>
      </button>
    </th>
  )
}
