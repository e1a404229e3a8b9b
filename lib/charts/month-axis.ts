import type { Frame } from '#charts/chart'
import type { Marks } from '#charts/marks/mark'
import { text } from '#charts/marks/text'
import { textWidth } from '#charts/text-fit'
import { INK_FAINT, INK_SOFT, SMALL } from '#charts/tokens'

/** Names of months under a band or point scale of keys such as `2024-05`, years below them; as many as there is room for. */
export function monthAxis(months: readonly string[], frame: Frame, room: number): Marks {
  const each = room / Math.max(1, months.length)
  const named = months.filter((month) => isNamed(month, monthStep(frame, each)))
  const years = yearStarts(months, each)
  const below = { frameAnchor: 'bottom', lineAnchor: 'top', fontSize: SMALL } as const
  return [
    text(named, {
      ...below,
      x: same,
      text: (month: string) => frame.format.monthShort(month),
      dy: 7,
      fill: INK_FAINT,
    }),
    text(years, {
      ...below,
      x: same,
      text: (month: string) => month.slice(0, 4),
      textAnchor: 'start',
      dx: -each / 2,
      dy: named.length > 0 ? 22 : 7,
      fill: INK_SOFT,
    }),
  ]
}

const same = (month: string) => month

/** Every how many months a name fits; 0 when only years do. */
function monthStep(frame: Frame, each: number): number {
  const widest = Math.max(
    ...['2024-01', '2024-05', '2024-08', '2024-09'].map((month) =>
      textWidth(frame.format.monthShort(month), SMALL),
    ),
  )
  return [1, 3, 6].find((step) => step * each >= widest + 8) ?? 0
}

function isNamed(month: string, step: number): boolean {
  return step > 0 && (Number(month.slice(5)) - 1) % step === 0
}

/** The first month shown of each year that has room for its four digits before the next begins. */
function yearStarts(months: readonly string[], each: number): string[] {
  const years = new Map<string, { start: string; count: number }>()
  for (const month of months) {
    const year = years.get(month.slice(0, 4))
    if (year) year.count++
    else years.set(month.slice(0, 4), { start: month, count: 1 })
  }
  const need = textWidth('2024', SMALL) + 6
  return [...years.values()].filter(({ count }) => count * each >= need).map(({ start }) => start)
}
