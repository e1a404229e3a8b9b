import type { ReactNode } from 'react'
import css from './notice.module.css'

/** Something to know beside the figures. */
export function Notice({ children, level = 'note' }: { children: ReactNode; level?: 'note' | 'warning' }) {
  return <p className={level === 'warning' ? css.warning : css.note}>{children}</p>
}
