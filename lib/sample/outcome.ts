import { type Habit, POOR_YEAR, YEAR_SHIFT } from '#lib/sample/agencies'
import { chooser } from '#lib/sample/draw'
import type { Closer, Outcome } from '#lib/sample/timeline'
import type { Random } from '#lib/stats/random'

export interface End {
  outcome: Outcome
  by: Closer
}

interface Setting {
  region: string
  year: number
  habit: Habit
  /** Without region: `Dinas Sosial`, or ''. */
  unit: string
}

const closer = chooser<Closer>([
  ['Sistem', 62],
  ['Admin', 33],
  ['Pelapor', 5],
])
const archiver = chooser<Closer>([
  ['Admin', 17],
  ['Pelapor', 17],
  ['Sistem', 12],
])
const rest = chooser<Outcome>([
  ['in_process', 45],
  ['not_followed_up', 47],
  ['unverified', 8],
])
const poorRest = chooser<Outcome>([
  ['in_process', 11],
  ['not_followed_up', 84],
  ['unverified', 5],
])

const ARCHIVED = 0.055
const PENDING = 0.015

/** How a report ends by the cut-off, by the agency's habit, the year and the work unit. */
export function drawEnd(random: Random, setting: Setting): End {
  const aside = random()
  if (aside < ARCHIVED) return { outcome: 'archived', by: archiver(random) }
  if (aside < ARCHIVED + PENDING) return { outcome: 'pending', by: 'Admin' }
  if (setting.unit !== '' && setting.unit === setting.habit.silentUnit)
    return { outcome: 'not_followed_up', by: 'Admin' }
  return baseEnd(random, random() < chance(setting), setting)
}

/** How the `rank`-th report of a cell with exactly `completed` of `count` completed ends; the open ones lie evenly spread. */
export function exactEnd(
  random: Random,
  setting: Setting,
  cell: { rank: number; count: number; completed: number },
): End {
  const open = cell.count - cell.completed
  const upTo = (rank: number) => Math.floor((rank * open) / cell.count)
  return baseEnd(random, upTo(cell.rank + 1) === upTo(cell.rank), setting)
}

function baseEnd(random: Random, isCompleted: boolean, { region, year }: Setting): End {
  const left = region === POOR_YEAR.region && year === POOR_YEAR.year ? poorRest : rest
  return { outcome: isCompleted ? 'completed' : left(random), by: closer(random) }
}

function chance({ habit: { completed }, year }: Setting): number {
  const odds = Math.log(completed / (1 - completed)) + (YEAR_SHIFT[year] ?? 0)
  return 1 / (1 + Math.exp(-odds))
}
