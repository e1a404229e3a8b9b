import type { ReactNode } from 'react'
import css from './section.module.css'

interface Props {
  title: string
  /** Small print under the heading. */
  note?: ReactNode
  id?: string
  children: ReactNode
}

/** A part of a page under its own heading. */
export function Section({ title, note, id, children }: Props) {
  return (
    <section className={css.section} id={id}>
      <h2>{title}</h2>
      {note && <p className={css.note}>{note}</p>}
      {children}
    </section>
  )
}

/** Parts side by side where there is room. */
export function Columns({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  return <div className={wide ? css.columnsWide : css.columns}>{children}</div>
}
