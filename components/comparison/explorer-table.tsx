import { useEffect, useMemo, useRef } from 'react'
import { setOrDelete, useAddressState } from '#components/address-state'
import { SortableTable } from '#components/sortable-table'
import type { Column, DataRow } from '#components/table-cell'
import { readHidden, writeHidden } from '#components/table-columns'
import css from './explorer-table.module.css'

/** Words of the tools; tables on the client know no language. */
export interface ExplorerWords {
  /** `{column}` stands for the column's name. */
  sortBy: string
  /** Said once the table is ordered by a rate. */
  warning: string
  filter: string
  columns: string
  /** `{shown}` and `{all}` stand for numbers of rows. */
  found: string
  allColumns: string
  mainColumns: string
}

export interface ExplorerProps {
  /** Its name in the address. */
  id: string
  /** Query of the page: it may ask for an order, a search and hidden columns. */
  query: string
  caption: string
  columns: Column[]
  rows: DataRow[]
  /** Ids of the columns that stand folded away at first: a table that scrolls sideways is not read. */
  folded: readonly string[]
  /** The page with every column, also for those without scripts. */
  allHref: string
  words: ExplorerWords
  lang: string
}

interface SearchProps {
  label: string
  wanted: string
  setWanted: (text: string) => void
}

/** What was typed before scripts took over is looked for as soon as they have. */
function SearchField({ label, wanted, setWanted }: SearchProps) {
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const typed = field.current?.value ?? wanted
    if (typed !== wanted) setWanted(typed)
  })
  return (
    <label>
      <span>{label}</span>
      <input ref={field} type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
    </label>
  )
}

/** A sortable table whose rows can be searched and whose columns can be hidden; complete without scripts. */
export function ExplorerTable({ folded, allHref, words, ...table }: ExplorerProps) {
  const { query, columns, rows } = table
  const [wanted, setWanted] = useAddressState(
    query,
    (search) => search.get('cari') ?? '',
    (search, text: string) => setOrDelete(search, 'cari', text),
  )
  const [hidden, setHidden] = useAddressState<readonly string[]>(
    query,
    (search) => readHidden(search, folded),
    (search, ids) => writeHidden(search, ids, folded),
  )
  const shown = useMemo(() => select({ columns, rows, wanted, hidden }), [columns, rows, wanted, hidden])
  const found = words.found
    .replace('{shown}', String(shown.rows.length))
    .replace('{all}', String(rows.length))
  const toggle = (column: string) =>
    setHidden(hidden.includes(column) ? hidden.filter((own) => own !== column) : [...hidden, column])
  return (
    <>
      <div className={css.tools}>
        <SearchField label={words.filter} {...{ wanted, setWanted }} />
        <ColumnMenu label={words.columns} columns={columns.slice(1)} {...{ hidden, toggle }} />
        <output>{wanted && found}</output>
      </div>
      <SortableTable {...table} sortBy={words.sortBy} warning={words.warning} {...shown} />
      <p className={css.all}>
        <a
          href={allHref}
          onClick={(event) => {
            event.preventDefault()
            setHidden(hidden.length > 0 ? [] : folded)
          }}
        >
          {hidden.length > 0 ? words.allColumns : words.mainColumns}
        </a>
      </p>
    </>
  )
}

interface Selection {
  columns: Column[]
  rows: DataRow[]
  wanted: string
  hidden: readonly string[]
}

/** The rows in which some cell says what is wanted, with the columns that are not hidden; the first names the rows. */
function select({ columns, rows, wanted, hidden }: Selection) {
  const kept = columns.map(({ id }, i) => i === 0 || !hidden.includes(id))
  const text = wanted.trim().toLowerCase()
  const says = ({ cells }: DataRow) =>
    cells.some((cell) => cell.text.replaceAll('\u00a0', ' ').toLowerCase().includes(text))
  return {
    columns: columns.filter((_, i) => kept[i]),
    rows: rows.map((row) => ({ ...row, cells: row.cells.filter((_, i) => kept[i]) })).filter(says),
  }
}

interface MenuProps {
  label: string
  columns: Column[]
  hidden: readonly string[]
  toggle: (id: string) => void
}

function ColumnMenu({ label, columns, hidden, toggle }: MenuProps) {
  return (
    <details className={css.columns}>
      <summary>{label}</summary>
      <fieldset>
        <legend className="visually-hidden">{label}</legend>
        {columns.map(({ id, label: name }) => (
          <label key={id}>
            <input type="checkbox" checked={!hidden.includes(id)} onChange={() => toggle(id)} />
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  )
}
