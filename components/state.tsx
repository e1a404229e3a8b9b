import type { ReactNode } from 'react'
import css from './state.module.css'

interface Props {
  title: string
  /** 1 where the state is the page, 2 inside one. */
  level?: 1 | 2
  children: ReactNode
}

/** Nothing to show, said calmly and with the next step. */
export function State({ title, level = 1, children }: Props) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <section className={css.state}>
      <svg viewBox="0 0 64 64" width="56" height="56" aria-hidden="true" focusable="false">
        <path d="M12 6h30l10 10v42H12z" />
        <path d="M42 6v10h10M21 27h22M21 36h22M21 45h12" />
      </svg>
      <Heading>{title}</Heading>
      {children}
    </section>
  )
}
