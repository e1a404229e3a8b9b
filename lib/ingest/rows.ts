/** Rows, by their places in the staging. */
export interface Rows {
  places: Uint32Array
  /** They follow one another, as most do where a file is taken as it stands: then their cells are copied many at once. */
  isStretch: boolean
}

export const rowsAt = (places: Uint32Array): Rows => ({ places, isStretch: isStretch(places) })

function isStretch(places: Uint32Array): boolean {
  const first = places[0] as number
  for (let i = 1; i < places.length; i++) if (places[i] !== first + i) return false
  return places.length > 0
}
