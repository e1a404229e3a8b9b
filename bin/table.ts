import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'

export type Cell = string | number | null

/** Aligned columns for a terminal, numbers as the language writes them: columns of numbers to the right, null as `-`, two spaces between. */
export function textTable(header: string[], rows: Cell[][], lang: Lang = 'id'): string {
  const { decimal } = format(lang)
  const shown = (cell: Cell) => (cell === null ? '-' : typeof cell === 'number' ? decimal(cell) : cell)
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
