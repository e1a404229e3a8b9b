import { wordsOf } from '#components/chart-tools/words-of-page'

/**
 * The table twin of a figure as CSV: heading and scope as comments, then the words of each cell; a column of numbers has
 * their raw values beside it, with a dot and all their digits.
 */
export function tableFile(figure: Element): string | null {
  const table = figure.querySelector('details table')
  if (!table) return null
  const { title, scope } = wordsOf(figure)
  const rows = [...table.querySelectorAll('tr')].map((row) => [...row.children])
  const numeric = new Set(rows.flatMap((row) => row.flatMap((cell, i) => (rawOf(cell) === '' ? [] : [i]))))
  const body = rows.map((row, at) =>
    row.flatMap((cell, i) => {
      const words = wordsIn(cell)
      if (!numeric.has(i)) return [words]
      return [words, at === 0 ? `${words} (raw)` : rawOf(cell)]
    }),
  )
  const head = [title, scope].map((line) => `# ${line}`)
  return [...head, ...body.map((cells) => cells.map(quoted).join(','))].join('\r\n')
}

const rawOf = (cell: Element) => cell.querySelector<HTMLElement>('[data-value]')?.dataset.value ?? ''

function wordsIn(cell: Element): string {
  const parts = [...cell.querySelectorAll('span:not(span span), small')]
  const texts = (parts.length > 0 ? parts : [cell]).map((part) => part.textContent?.trim() ?? '')
  return texts.filter(Boolean).join('; ')
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
function quoted(text: string): string {
  const safe = /^[=+@\t\r]/.test(text) || /^-\D/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
