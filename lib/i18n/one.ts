const MANY =
  /^( (?:[a-z]+ )?)(report|region|unit|row|file|column|indicator|month|minute|day|point|rule|figure|regencie|categorie)s\b(?! (?:and|are|have|were|divide|differ)\b|\/)/

/**
 * English after a count of one: ` reports` becomes ` report`, ` working days of` becomes ` working day of`. Texts are written for many;
 * where a verb follows they stay as they are, and need a plural of their own.
 */
export const afterOne = (text: string): string =>
  text.replace(MANY, (_, before: string, noun: string) => before + noun.replace(/ie$/, 'y'))

/** A count, written out, and what is counted: `1 report`, `12 reports`, `1 laporan`. */
export const counted = (count: string, noun: string): string =>
  count + (count === '1' ? afterOne(` ${noun}`) : ` ${noun}`)
