/** Paints, by meaning. Values live in the page's tokens, so one drawing serves light, dark, print and forced colours. */
export const INK = 'var(--ink)'
export const INK_SOFT = 'var(--ink-soft)'
export const INK_FAINT = 'var(--ink-faint)'
export const LINE = 'var(--line)'
/** What a drawing stands on. */
export const GROUND = 'var(--paper)'
/** Text on a strong fill. */
export const SURFACE = 'var(--surface)'
export const ACCENT = 'var(--accent)'
export const ACCENT_SOFT = 'var(--accent-soft)'
export const TARGET = 'var(--target)'
export const MET = 'var(--verdict-met)'
export const NOT_MET = 'var(--verdict-not-met)'

export type Bucket =
  | 'completed'
  | 'in_process'
  | 'not_followed_up'
  | 'unverified'
  | 'pending'
  | 'archived'
  | 'unknown'

export const statusPaint = (bucket: Bucket): string => `var(--status-${bucket.replaceAll('_', '-')})`

/** Text sizes in pixels. */
export const TEXT = 12
export const SMALL = 11

const TOKEN = /var\((--[a-z-]+)\)/g

/**
 * The drawing with its tokens replaced by values, for where no page style reaches: a downloaded file, a PDF. `tokens` maps names
 * such as `--ink` to colours; `font` becomes the family.
 */
export function withTokens(svg: string, tokens: Readonly<Record<string, string>>, font: string): string {
  const family = font.replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  return svg
    .replace(TOKEN, (whole, name: string) => tokens[name] ?? whole)
    .replace('<svg ', `<svg font-family="${family}" `)
}
