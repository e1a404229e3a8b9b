'use client'

import { useMemo, useState } from 'react'
import { SortableTable } from '#components/sortable-table'
import type { Column, DataRow } from '#components/table-cell'
import css from './comparison.module.css'

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
}

interface Props {
  caption: string
  columns: Column[]
  rows: DataRow[]
  words: ExplorerWords
  lang: string
}

/** A sortable table whose rows can be searched and whose columns can be hidden; complete without scripts. */
export function ExplorerTable({ caption, columns, rows, words, lang }: Props) {
  const [wanted, setWanted] = useState('')
  const [hidden, setHidden] = useState<readonly string[]>([])
  const shown = useMemo(() => select({ columns, rows, wanted, hidden }), [columns, rows, wanted, hidden])
  const found = words.found
    .replace('{shown}', String(shown.rows.length))
    .replace('{all}', String(rows.length))
  const toggle = (id: string) =>
    setHidden(hidden.includes(id) ? hidden.filter((own) => own !== id) : [...hidden, id])
  return (
    <>
      <div className={css.tools}>
        <label>
          <span>{words.filter}</span>
          <input type="search" value={wanted} onChange={({ target }) => setWanted(target.value)} />
        </label>
        <ColumnMenu label={words.columns} columns={columns.slice(1)} {...{ hidden, toggle }} />
        <output>{wanted && found}</output>
      </div>
      <SortableTable caption={caption} sortBy={words.sortBy} warning={words.warning} lang={lang} {...shown} />
    </>
  )
}

interface Selection {
  columns: Column[]
  rows: DataRow[]
  wanted: string
  hidden: readonly string[]
}

/** The rows in which some cell says what is wanted, with the columns that are not hidden. */
function select({ columns, rows, wanted, hidden }: Selection) {
  const kept = columns.map(({ id }) => !hidden.includes(id))
  const text = wanted.trim().toLowerCase()
  const says = ({ cells }: DataRow) =>
    cells.some((cell) => cell.text.replaceAll('\u00a0', ' ').toLowerCase().includes(text))
  return {
    columns: columns.filter((_, i) => kept[i]),
    rows: rows.filter(says).map((row) => ({ ...row, cells: row.cells.filter((_, i) => kept[i]) })),
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
