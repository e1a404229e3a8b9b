/** 1 to 5, also as `5.0`; null for everything else. */
export function readRating(raw: string): number | null {
  return /^[1-5](?:[.,]0+)?$/.test(raw.trim()) ? Number(raw.trim()[0]) : null
}
