import { type Random, seededRandom } from '#lib/stats/random'

/** A source of its own for every name under one seed, so that a file does not change when another one grows. */
export function randomFor(seed: number, name: string): Random {
  let mixed = seed >>> 0
  for (const letter of name) mixed = Math.imul(mixed ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  return seededRandom(mixed)
}

/** Draws by weight. */
export function chooser<T>(weights: readonly (readonly [T, number])[]): (random: Random) => T {
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  let upTo = 0
  const steps = weights.map(([item, weight]) => {
    upTo += weight / total
    return { item, upTo }
  })
  const last = steps[steps.length - 1]
  if (!last) throw new Error('nothing to choose from')
  return (random) => {
    const mark = random()
    return (steps.find((step) => mark < step.upTo) ?? last).item
  }
}

export const below = (random: Random, n: number): number => Math.floor(random() * n)

/** Log-normal with the given median. */
export function delay(random: Random, median: number): number {
  const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return Math.floor(median * Math.exp(0.9 * normal))
}
