/** A value and how often it occurs (a whole number). */
export type Counted = readonly [value: number, count: number]

/**
 * Quantile (share 0..1) of values given with their counts, by linear interpolation: the same as writing every value out `count`
 * times and taking DuckDB's quantile_cont. Null without values.
 */
export function weightedQuantile(values: Iterable<Counted>, share: number): number | null {
  const sorted = [...values].filter(([, count]) => count > 0).sort(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, count]) => sum + count, 0)
  if (total === 0) return null
  const place = share * (total - 1)
  const below = valueAt(sorted, Math.floor(place))
  const above = valueAt(sorted, Math.ceil(place))
  return below + (place - Math.floor(place)) * (above - below)
}

/** The value at a 0-based place of the written-out list. */
function valueAt(sorted: Counted[], place: number): number {
  let passed = 0
  const found = sorted.find(([, count]) => {
    passed += count
    return passed > place
  })
  return found?.[0] ?? Number.NaN
}
