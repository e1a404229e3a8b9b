const CLOCK = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*([AP]M)?$/i
const FRACTION = /^(?:0|\d{5})?([.,]\d+)$|^0$/
/** Programs that know no bare times put a day before them: that of the report, or their day zero. */
const DAY_BEFORE = /^\d{1,4}([-/. ])\w{1,9}\1\d{1,4}(?:T|,?\s+)(?=\d{1,2}[:.])/
const ZONE_WORD = /\s*(WIB|WITA|WIT)$/i

/**
 * Seconds after midnight of `HH:MM[:SS]`, `HH.MM`, `h:MM AM` or an Excel fraction of a day, a date before it left out; null
 * when it is no time.
 */
export function readTime(raw: string): number | null {
  const text = raw.trim().replace(ZONE_WORD, '').replace(DAY_BEFORE, '')
  const part = FRACTION.exec(text)
  if (part) return Math.round(Number(`0${(part[1] ?? '').replace(',', '.')}`) * 86_400) % 86_400
  const [, hour, minute, second = '0', half] = CLOCK.exec(text) ?? []
  if (hour === undefined) return null
  const hours = half ? twelveHours(Number(hour), half) : Number(hour)
  const valid = hours < 24 && Number(minute) < 60 && Number(second) < 60
  return valid ? hours * 3600 + Number(minute) * 60 + Number(second) : null
}

/** The file's clock is a setting of the import; a zone word in a cell does not change it, but it is worth a warning. */
export const hasZoneWord = (raw: string): boolean => ZONE_WORD.test(raw.trim())

function twelveHours(hour: number, half: string): number {
  if (hour < 1 || hour > 12) return 24
  return (hour % 12) + (half.toUpperCase() === 'PM' ? 12 : 0)
}
