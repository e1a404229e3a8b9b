/** Round numbers from 0 to at least `max`, about `wanted` steps apart by 1, 2 or 5 times a power of ten; whole numbers only. */
export function countTicks(max: number, wanted = 4): number[] {
  const rough = Math.max(1, max) / wanted
  const power = 10 ** Math.floor(Math.log10(rough))
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough) ?? 10
  const step = Math.max(1, factor * power)
  return Array.from({ length: Math.ceil(Math.max(1, max) / step) + 1 }, (_, i) => i * step)
}

/** A stretch of 0..1 up to 1 that holds all the rates with some air below and is at least a fifth long. */
export function rateDomain(rates: readonly number[]): [lo: number, hi: number] {
  const known = rates.filter((rate) => Number.isFinite(rate))
  const lo = Math.min(0.8, ...known.map((rate) => Math.floor((rate - 0.02) * 20 + 1e-9) / 20))
  return [Math.max(0, lo), 1]
}

/** Tenths, fifths, quarters or halves within a domain, so that each tick label has about `each` pixels. */
export function rateTicks([lo, hi]: readonly [number, number], room: number, each = 56): number[] {
  const step = [0.05, 0.1, 0.2, 0.25, 0.5].find((size) => ((hi - lo) / size) * each <= room) ?? 0.5
  const first = Math.ceil(lo / step - 1e-9)
  const count = Math.floor(hi / step + 1e-9) - first + 1
  return Array.from({ length: count }, (_, i) => Math.round((first + i) * step * 100) / 100)
}
