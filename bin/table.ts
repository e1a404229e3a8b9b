export type Cell = string | number | null

/** Aligned columns for a terminal: columns of numbers to the right, null as `-`, two spaces between. */
export function textTable(header: string[], rows: Cell[][]): string {
  const columns = header.map((name, i) => {
    const cells = rows.map((row) => row[i] ?? null)
    const texts = [name, ...cells.map(shown)]
    const width = Math.max(...texts.map((text) => text.length))
    return { width, right: cells.some((cell) => cell !== null) && cells.every(isNumber) }
  })
  const line = (cells: string[]) =>
    cells
      .map((text, i) => pad(text, columns[i]?.width ?? 0, columns[i]?.right ?? false))
      .join('  ')
      .trimEnd()
  return [line(header), ...rows.map((row) => line(header.map((_, i) => shown(row[i] ?? null))))].join('\n')
}

const pad = (text: string, width: number, right: boolean) =>
  right ? text.padStart(width) : text.padEnd(width)

/** Percentages are numbers too; dates and codes are words. */
const isNumber = (cell: Cell) => cell === null || typeof cell === 'number' || /^[\d.,–\s]+%$/.test(cell)

const shown = (cell: Cell) => (cell === null ? '-' : typeof cell === 'number' ? count(cell) : cell)

const formatter = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 })

const count = (value: number) => formatter.format(value)
