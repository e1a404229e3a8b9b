/** The 97.5 % point of the standard normal: a two-sided 95 % interval. */
export const Z95 = 1.959963984540054

/**
 * Wilson score interval of a proportion, as fractions in 0..1. It never leaves 0..1 and stays honest at 0 and n successes,
 * where the textbook interval has no width. Without a single trial nothing is known: [0, 1].
 * Source: Wilson (1927); recommended by Brown, Cai and DasGupta (2001).
 */
export function wilson(successes: number, n: number, z = Z95): [lo: number, hi: number] {
  if (!(n > 0)) return [0, 1]
  const p = successes / n
  const zz = (z * z) / n
  const middle = p + zz / 2
  const reach = z * Math.sqrt((p * (1 - p)) / n + zz / (4 * n))
  const lo = successes === 0 ? 0 : (middle - reach) / (1 + zz)
  const hi = successes === n ? 1 : (middle + reach) / (1 + zz)
  return [Math.max(0, lo), Math.min(1, hi)]
}
