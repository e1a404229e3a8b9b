import { wilson, Z95 } from '#lib/stats/wilson'

export interface Ratio {
  /** Second over first. */
  ratio: number
  interval: [lo: number, hi: number]
  /** Whether the interval leaves out 1: only then has the number changed. */
  beyondChance: boolean
}

/**
 * How many times as many events the second of two equally long spans saw, for events that come one by one: given their sum, the
 * second is binomial with share r / (1 + r), so Wilson's interval of that share gives one of r. Null when either has none.
 * Source: Przyborowski and Wilenski (1940), with the score interval in place of the exact one.
 */
export function ratioOfCounts(first: number, second: number, z = Z95): Ratio | null {
  if (first === 0 || second === 0) return null
  const [lo, hi] = wilson(second, first + second, z).map((share) => share / (1 - share)) as [number, number]
  return { ratio: second / first, interval: [lo, hi], beyondChance: lo > 1 || hi < 1 }
}
