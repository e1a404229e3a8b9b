const DIGITS = /^\s*([0-9]{1,12})(?:\.0)?\s*$/

/** 1 to 12 digits after trimming and a trailing `.0`; null for anything else, `9.3E+06` too. */
export function readTrackingId(raw: string): number | null {
  const [, digits] = DIGITS.exec(raw) ?? []
  return digits === undefined ? null : Number(digits)
}
