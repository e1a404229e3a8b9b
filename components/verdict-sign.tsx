import type { Verdict } from '#lib/kpi/answer'
import css from './verdict-chip.module.css'

const SIGNS: Record<Verdict, string> = {
  met: 'M4.5 8.4 7 10.9l4.6-5.4',
  not_met: 'M5.2 5.2l5.6 5.6M10.8 5.2l-5.6 5.6',
  unclear: 'M4.6 6.6h6.8M4.6 9.6h6.8',
  unverified: 'M8 4.6v4.2M8 10.9v.4',
}

/**
 * The verdict's sign alone: a shape of its own for each, so that it reads without colour. It stands apart from its word since
 * tables that run in the browser show it, and the word would bring all texts of both languages along.
 */
export function VerdictSign({ verdict }: { verdict: Verdict }) {
  return (
    <svg
      className={css[verdict]}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      {verdict === 'not_met' ? (
        <rect className={css.ground} x="1" y="1" width="14" height="14" rx="2" />
      ) : (
        <circle className={css.ground} cx="8" cy="8" r="7" />
      )}
      <path className={css.sign} d={SIGNS[verdict]} />
    </svg>
  )
}
