import type { Reference, Region } from '#lib/reference/tables'
import { HABITS, type Habit } from '#lib/sample/agencies'
import { type AddWorkdays, dayOf, isoOf, workCalendar } from '#lib/sample/days'
import { below, chooser, randomFor } from '#lib/sample/draw'
import { drawMoments, type Moment } from '#lib/sample/moments'
import { drawEnd, type End, exactEnd } from '#lib/sample/outcome'
import { type Cell, type Chapter, CUTOFF } from '#lib/sample/plan'
import { asAt, drawStory, type Story } from '#lib/sample/timeline'
import {
  CATEGORIES,
  CLASSIFICATIONS,
  KEYED_IN_CHANNELS,
  OWN_CHANNELS,
  PANDEMIC_CATEGORIES,
  UNITS,
  UNMAPPED_NAMES,
  VISIBILITIES,
} from '#lib/sample/vocabulary'
import type { Random } from '#lib/stats/random'

/** One synthetic report, before it is laid out as a row. */
export interface SampleReport extends Story {
  /** From 0 over the whole sample. */
  serial: number
  region: Region
  /** Local seconds since 1970-01-01. */
  at: number
  classification: string
  categoryId: string
  category: string
  visibility: string
  /** `Website - ` still lacks the agency. */
  channel: string
  /** Without region; '' when not assigned. */
  unit: string
  /** 1..5, or 0 for none. */
  rating: number
  /** Numbers that only colour the columns nobody reads. */
  tint: number
}

export interface World {
  seed: number
  add: AddWorkdays
  cutoff: number
  regions: Map<string, Region>
  categoryName: Map<string, string>
  unitOfCategory: Map<string, string>
}

/** What the generator needs to know of the reference tables. */
export function worldOf(reference: Reference, seed: number): World {
  const unitOfTop = new Map(UNITS.flatMap(([unit, tops]) => tops.map((top) => [top, unit] as const)))
  return {
    seed,
    add: workCalendar(reference.holidays, '2018-12-01', '2026-12-31'),
    cutoff: dayOf(CUTOFF),
    regions: new Map(reference.regions.map((region) => [region.code, region])),
    categoryName: new Map(reference.categoryIds.map(({ id, category }) => [id, category])),
    unitOfCategory: new Map(
      reference.categoryIds.map(({ id, candidates }) => [id, unitOfTop.get(candidates[0] ?? '') ?? '']),
    ),
  }
}

/** Reports of one chapter in the order received. The same call gives the same reports. */
export function* reportsOf(
  world: World,
  { region: code, running, cells, first }: Chapter,
): Generator<SampleReport> {
  const region = world.regions.get(code)
  const habit = HABITS[code]
  if (!region || !habit) return
  const random = randomFor(world.seed, running ? `${code} running` : code)
  const ranks = cells.map(() => 0)
  let serial = first
  for (const moment of drawMoments(cells, random)) {
    const cell = cells[moment.cell] as Cell
    const rank = ranks[moment.cell] ?? 0
    ranks[moment.cell] = rank + 1
    yield draw(random, world, { region, habit, running, cell, rank, moment, serial: serial++ })
  }
}

interface Spot {
  region: Region
  habit: Habit
  running: boolean
  cell: Cell
  rank: number
  moment: Moment
  serial: number
}

/** Days after the cut-off by which the reports of the running year have come to their end. */
const AHEAD = 365

const category = chooser(CATEGORIES)
const pandemicCategory = chooser(PANDEMIC_CATEGORIES)
const classification = chooser<string>(CLASSIFICATIONS)
const visibility = chooser<string>(VISIBILITIES)
const ownChannel = chooser<string>(OWN_CHANNELS)
const keyedInChannel = chooser<string>(KEYED_IN_CHANNELS)
const rating = chooser([
  [5, 40],
  [4, 30],
  [3, 15],
  [2, 5],
  [1, 10],
])

function draw(random: Random, world: World, spot: Spot): SampleReport {
  const { region, cell, moment, serial } = spot
  const received = Math.floor(moment.at / 86_400)
  const year = Number(isoOf(received).slice(0, 4))
  const isKeyedIn = cell.burst !== undefined || drawKeyedIn(random, spot)
  const categoryId = drawCategory(random, spot, year)
  const unit = drawUnit(random, world, categoryId)
  const story = drawStoryOf(random, world, { spot, received, end: drawEndOf(random, spot, { year, unit }) })
  return {
    ...story,
    serial,
    region,
    at: moment.at,
    classification: random() < (isKeyedIn ? 1 / 3 : 0.3) ? '' : classification(random),
    categoryId,
    category: world.categoryName.get(categoryId) ?? UNMAPPED_NAMES[categoryId] ?? '',
    visibility: visibility(random),
    channel: cell.burst ?? (isKeyedIn ? keyedInChannel : ownChannel)(random),
    unit: story.timeline.disposed === null && story.outcome !== 'archived' ? '' : unit,
    rating: story.outcome === 'completed' && random() < 0.12 ? rating(random) : 0,
    tint: below(random, 1_000_000),
  }
}

/** What becomes of a report of the running year lies mostly ahead of the cut-off; an older one has come to its end. */
function drawStoryOf(
  random: Random,
  { cutoff, add }: World,
  { spot, received, end }: { spot: Spot; received: number; end: End },
): Story {
  const frame = { received, days: spot.habit.days, add }
  if (!spot.running) return drawStory(random, end, { ...frame, cutoff })
  return asAt(drawStory(random, end, { ...frame, cutoff: cutoff + AHEAD }), cutoff)
}

/** Officials key in during office hours, about half of the day's reports. */
function drawKeyedIn(random: Random, { habit, moment }: Spot): boolean {
  const hour = Math.floor((moment.at % 86_400) / 3_600)
  return hour >= 8 && hour < 16 && random() < habit.keyedIn * 1.8
}

function drawCategory(random: Random, { cell, rank }: Spot, year: number): string {
  const named = cell.topics?.[rank]
  if (named !== undefined) return named
  if (random() < 0.32) return ''
  if (cell.topics && random() < 0.6) return cell.topics[below(random, cell.topics.length)] as string
  if (random() < (year === 2020 ? 0.25 : year === 2021 ? 0.12 : 0)) return pandemicCategory(random)
  return year === 2024 && random() < 0.12 ? '1397' : category(random)
}

function drawUnit(random: Random, world: World, categoryId: string): string {
  const known = world.unitOfCategory.get(categoryId)
  return known || (UNITS[below(random, UNITS.length)]?.[0] ?? '')
}

function drawEndOf(
  random: Random,
  { region, habit, cell, rank }: Spot,
  { year, unit }: { year: number; unit: string },
) {
  const { count, completed } = cell
  const setting = { region: region.code, year, habit, unit }
  return completed === undefined
    ? drawEnd(random, setting)
    : exactEnd(random, setting, { rank, count, completed })
}
