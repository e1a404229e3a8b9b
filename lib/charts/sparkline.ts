/**
 * A line the size of a word, drawn by hand because a page holds dozens: oldest first, null where unknown, a dot on the last known
 * value, a ring on each `marked` one. Decorative: hidden from screen readers, so its numbers must stand beside it. Empty text with
 * fewer than two known values.
 */
export function sparkline(
  values: readonly (number | null)[],
  {
    width = 96,
    height = 24,
    marked = [],
  }: { width?: number; height?: number; marked?: readonly boolean[] } = {},
): string {
  const known = values.flatMap((value, i) =>
    value === null || !Number.isFinite(value) ? [] : [{ value, i }],
  )
  if (known.length < 2) return ''
  const [lo, hi] = bounds(known.map((point) => point.value))
  const x = (i: number) => round(PAD + (i / (values.length - 1)) * (width - 2 * PAD))
  const y = (value: number) => round(height - PAD - ((value - lo) / (hi - lo)) * (height - 2 * PAD))
  const path = known
    .map(({ value, i }, at) => `${known[at - 1]?.i === i - 1 ? 'L' : 'M'}${x(i)},${y(value)}`)
    .join('')
  const last = known.at(-1)
  const rings = known
    .filter(({ i }) => marked[i])
    .map(({ value, i }) => `<circle cx="${x(i)}" cy="${y(value)}" r="2.5" ${RING}/>`)
    .join('')
  const dot = last ? `<circle cx="${x(last.i)}" cy="${y(last.value)}" r="2.5" fill="var(--accent)"/>` : ''
  return (
    `<svg class="spark" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">` +
    `<path d="${path}" fill="none" stroke="var(--accent)" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round"/>${dot}${rings}</svg>`
  )
}

const PAD = 3
const RING = 'fill="var(--surface)" stroke="var(--accent)" stroke-width="1.5"'

/** From zero when the values reach near it, so that a small wobble of a large number is not drawn as a plunge. */
function bounds(values: number[]): [number, number] {
  const [lo, hi] = [Math.min(...values), Math.max(...values)]
  if (lo === hi) return [lo - 1, hi + 1]
  return lo >= 0 && lo < hi / 2 ? [0, hi] : [lo - (hi - lo) / 2, hi]
}

const round = (x: number): number => Math.round(x * 10) / 10
