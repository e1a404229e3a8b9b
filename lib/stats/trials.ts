/** A proportion's raw material: `successes` of `n` reports. Both whole numbers, 0 <= successes <= n. */
export interface Trials {
  successes: number
  n: number
}
