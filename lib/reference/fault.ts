import { UserError } from '#lib/errors'

/** Something wrong in a reference table; `line` is 1-based and counts the header, `column` is '' for a whole line. */
export interface Fault {
  file: string
  line: number
  column: string
  what: string
}

const SHOWN = 20

export const fault = (file: string, line: number, column: string, what: string): Fault => ({
  file,
  line,
  column,
  what,
})

/** All faults as one UserError `reference`, in file and line order, the first twenty of them in words. */
export function referenceError(faults: Fault[]): UserError {
  const sorted = [...faults].sort((a, b) => compare(a.file, b.file) || a.line - b.line)
  const shown = sorted.slice(0, SHOWN).map(describe)
  if (sorted.length > SHOWN) shown.push(`and ${sorted.length - SHOWN} more`)
  return new UserError('reference', shown.join('; '), 'correct the reference tables and build again')
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function describe({ file, line, column, what }: Fault): string {
  return `${file} line ${line}${column && `, column ${column}`}: ${what}`
}
