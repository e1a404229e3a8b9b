/** Advance widths of Plus Jakarta Sans at weight 500, from space to `~`, in hundredths of the text size; digits are tabular. */
const WIDTHS =
  '17 31 43 83 65 100 75 27 32 32 50 62 30 53 32 45 62 62 62 62 62 62 62 62 62 62 32 34 62 62 62 53 93 67 69 78 74 61 58 82 73 26 39 66 53 85 74 88 64 88 65 65 52 71 67 100 62 63 58 35 45 35 62 62 36 57 67 60 67 61 40 66 58 24 24 56 24 91 58 65 67 67 35 51 40 58 53 83 51 55 46 34 33 34 62'
    .split(' ')
    .map(Number)
const OTHER = 62

/** Width in pixels of one line at a text size, about 2 % exact in the page's font; a system font may be a little wider. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const char of text) sum += WIDTHS[(char.codePointAt(0) ?? 0) - 32] ?? OTHER
  return (sum * size) / 100
}

/** Width of the widest text that `write` makes of the rows. */
export function widest<Row>(rows: readonly Row[], write: (row: Row) => string, size: number): number {
  return Math.max(0, ...rows.map((row) => textWidth(write(row), size)))
}

/** The text itself, or as much of it as fits into `room` pixels and an ellipsis. */
export function fitText(text: string, room: number, size: number): string {
  if (textWidth(text, size) <= room) return text
  let kept = text
  while (kept.length > 1 && textWidth(`${kept}…`, size) > room) kept = kept.slice(0, -1)
  return `${kept.trimEnd()}…`
}

/** At most `lines` lines of at most `room` pixels, broken at spaces; what does not fit ends in an ellipsis. */
export function wrapText(text: string, room: { width: number; lines: number }, size: number): string[] {
  const words = text.split(/\s+/)
  const done: string[] = []
  let line = words.shift() ?? ''
  while (words.length > 0 && done.length < room.lines - 1) {
    const longer = `${line} ${words[0]}`
    if (textWidth(longer, size) <= room.width) line = longer
    else done.push(line)
    if (line !== longer) line = words[0] ?? ''
    words.shift()
  }
  const rest = [line, ...words].join(' ')
  return [...done.map((part) => fitText(part, room.width, size)), fitText(rest, room.width, size)]
}
