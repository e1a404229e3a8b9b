/** Reports of one agency in one stretch of time; days are half-open, local. */
export interface Cell {
  region: string
  from: string
  to: string
  count: number
  /** A published figure: not scaled while it fits. */
  published: boolean
  /** Exactly so many completed and all in the default denominator. */
  completed?: number
  /** These categories are among them. */
  topics?: readonly string[]
  /** An entry burst: all keyed in through this channel in office hours. */
  burst?: string
}

export const CUTOFF = '2025-03-31'
export const EARLIER_CUTOFF = '2024-12-31'
export const FROM = '2019-01-01'
/** The year still running at the cut-off: its reports are in every stage. */
const RUNNING_FROM = '2025-01-01'

const PERIODS = [
  ['2019-01-01', '2020-01-01'],
  ['2020-01-01', '2020-10-01'],
  ['2020-10-01', '2021-01-01'],
  ['2021-01-01', '2022-01-01'],
  ['2022-01-01', '2023-01-01'],
  ['2023-01-01', '2023-10-21'],
  ['2023-10-21', '2024-01-01'],
  ['2024-01-01', '2025-01-01'],
  ['2025-01-01', '2025-04-01'],
] as const

/** Reports per period; the second column adds up to the 1,294 that KemenPAN-RB published for 2020 to September. */
const VOLUMES: Record<string, readonly number[]> = {
  '63': [190, 318, 75, 205, 190, 300, 73, 150, 48],
  '63.01': [48, 71, 17, 60, 58, 53, 13, 36, 13],
  '63.02': [20, 29, 7, 22, 18, 30, 7, 8, 4],
  '63.03': [66, 104, 26, 80, 78, 67, 17, 46, 14],
  '63.04': [14, 22, 5, 16, 12, 42, 10, 7, 4],
  '63.05': [8, 10, 3, 9, 7, 26, 7, 3, 2],
  '63.06': [28, 44, 12, 36, 34, 44, 11, 20, 11],
  '63.07': [26, 41, 10, 30, 28, 41, 10, 18, 7],
  '63.08': [30, 38, 9, 36, 58, 62, 15, 30, 27],
  '63.09': [24, 36, 8, 26, 24, 33, 8, 9, 12],
  '63.10': [40, 55, 13, 48, 46, 46, 12, 16, 6],
  '63.11': [6, 6, 1, 4, 5, 10, 3, 0, 1],
  '63.71': [240, 402, 92, 270, 268, 440, 98, 205, 74],
  '63.72': [80, 118, 30, 88, 84, 77, 19, 52, 22],
}

/** Periods of `PERIODS` with a published count: 2023 of four agencies, HSU to 20 October 2023, everybody's 2020 to September. */
const PUBLISHED: Record<string, readonly number[]> = {
  '63': [5, 6],
  '63.02': [5, 6],
  '63.08': [5],
  '63.09': [5, 6],
  '63.71': [5, 6],
}
const EVERYBODY = 1

/** 363 of the provincial government's 373 reports of 2023; so many of HSU's 58 of 2022 that about 53 % are followed up. */
const COMPLETED: Record<string, number> = { '63 5': 292, '63 6': 71, '63.08 4': 28 }

/** Category ids of the topics named for HSU: education, public order, other transport, fire, request for information, social aid, budget, other public order. */
const HSU_TOPICS = ['918', '950', '940', '951', '1036', '957', '989', '954'] as const

const BURSTS: readonly Cell[] = [
  burst('63.10', ['2022-09-26', '2022-09-29'], { count: 164, channel: 'Tatap Muka' }),
  burst('63.06', ['2024-06-26', '2024-06-27'], { count: 210, channel: 'Hotline Service' }),
  burst('63.03', ['2025-02-15', '2025-02-16'], { count: 31, channel: 'Tatap Muka' }),
]

function burst(
  region: string,
  [from, to]: readonly [string, string],
  { count, channel }: { count: number; channel: string },
): Cell {
  return { region, from, to, count, published: false, burst: channel }
}

/** Every cell of the default sample. */
function defaultPlan(): Cell[] {
  const cells = Object.entries(VOLUMES).flatMap(([region, counts]) =>
    counts.map((count, period) => cell(region, period, count)),
  )
  return [...cells, ...BURSTS]
}

function cell(region: string, period: number, count: number): Cell {
  const [from, to] = PERIODS[period] ?? PERIODS[0]
  const completed = COMPLETED[`${region} ${period}`]
  return {
    region,
    from,
    to,
    count,
    published: period === EVERYBODY || (PUBLISHED[region]?.includes(period) ?? false),
    ...(completed !== undefined && { completed }),
    ...(region === '63.08' && period === 5 && { topics: HSU_TOPICS }),
  }
}

/**
 * Cells that add up to `rows` (default: as designed, about 7,000). Published cells keep their counts while they fit
 * into `rows`; below that everything shrinks alike.
 */
export function planSample(rows?: number): Cell[] {
  const cells = defaultPlan()
  if (rows === undefined) return cells
  const fixed = total(cells.filter(({ published }) => published))
  if (rows < fixed) return scale(cells, rows)
  const open = scale(
    cells.filter(({ published }) => !published),
    rows - fixed,
  )
  return [...cells.filter(({ published }) => published), ...open]
}

/** Reports in these cells. */
export const total = (cells: readonly Cell[]) => cells.reduce((sum, { count }) => sum + count, 0)

/** Cells of one agency drawn from one source of chance. */
export interface Chapter {
  region: string
  running: boolean
  cells: Cell[]
  /** Serial of the first report. */
  first: number
}

/** Settled years first, so that a running year changes no serial and no draw of theirs. */
export function chaptersOf(cells: readonly Cell[]): Chapter[] {
  const regions = [...new Set(cells.map(({ region }) => region))].sort()
  let first = 0
  return [false, true].flatMap((running) =>
    regions.map((region) => {
      const own = cells.filter((cell) => cell.region === region && isRunning(cell) === running)
      const chapter = { region, running, cells: own, first }
      first += total(own)
      return chapter
    }),
  )
}

const isRunning = ({ from }: Cell) => from >= RUNNING_FROM

/** Largest remainder: shares stay, the sum is exact. */
function scale(cells: Cell[], rows: number): Cell[] {
  const factor = rows / total(cells)
  const floors = cells.map(({ count }) => Math.floor(count * factor))
  const short = rows - floors.reduce((sum, count) => sum + count, 0)
  const byRemainder = cells
    .map(({ count }, i) => ({ i, rest: count * factor - (floors[i] ?? 0) }))
    .sort((a, b) => b.rest - a.rest || a.i - b.i)
  const raised = new Set(byRemainder.slice(0, short).map(({ i }) => i))
  return cells.map((old, i) => resize(old, (floors[i] ?? 0) + (raised.has(i) ? 1 : 0)))
}

function resize(old: Cell, count: number): Cell {
  if (old.completed === undefined) return { ...old, count }
  return { ...old, count, completed: Math.round((old.completed * count) / old.count) }
}
