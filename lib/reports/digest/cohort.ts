import type { Answer } from '#lib/kpi/answer'
import { ask } from '#lib/kpi/ask'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { labelled } from '#lib/reports/build-scope'
import { readCoverage } from '#lib/reports/coverage'
import type { Labelled } from '#lib/reports/scope'

/** A count of the edition before and the same count now. */
interface Moved {
  before: number
  after: number
}

/** What became of the reports that the edition before knew, and how many joined them. */
export interface Progress {
  received: number
  known: Moved
  completed: Moved
  open: Moved
}

/** A count that should not have moved: reports of days long past, or completions taken back. */
export interface Restatement extends Moved {
  region: Labelled
  year: string
  what: 'reports' | 'completed'
}

export interface Change {
  progress: Progress
  restatements: Restatement[]
  newly_loaded: Labelled[]
}

interface Editions {
  edition: Edition
  before: Edition
}

/** The same days of the same regions in both editions. */
export async function compareCohorts(editions: Editions, question: Question): Promise<Change> {
  const { edition, before } = editions
  const [catalog, known] = await Promise.all([readCatalog(edition), readCoverage(before)])
  const volumes = await countsBy(edition, { ...question, by: ['region'] })
  const codes = [...volumes.keys()]
  const older = codes.filter((code) => known(code) !== null)
  const newly = codes.filter((code) => known(code) === null && volumes.get(code)?.reports)
  const untils = groupBy(older, (code) => known(code)?.to ?? '')
  const cells = (
    await Promise.all([...untils].map(([to, region]) => cellsOf(editions, question, { to, region })))
  ).flat()
  const total = older.reduce((sum, code) => sum + (volumes.get(code)?.reports ?? 0), 0)
  const name = (code: string) => labelled(catalog, 'region', code)
  return {
    progress: progressOf(cells, total),
    restatements: cells.flatMap((cell) => restated(cell, name(cell.region))),
    newly_loaded: newly.map(name),
  }
}

interface Counts {
  reports: number
  completed: number
  open: number
}

interface Cell {
  region: string
  year: string
  before: Counts
  after: Counts
}

const NOTHING: Counts = { reports: 0, completed: 0, open: 0 }

async function cellsOf(
  { edition, before }: Editions,
  question: Question,
  { to, region }: { to: string; region: string[] },
): Promise<Cell[]> {
  const asked: Question = { ...question, to, by: ['region', 'year'], where: { ...question.where, region } }
  const [then, now] = await Promise.all([countsBy(before, asked), countsBy(edition, asked)])
  return [...new Set([...then.keys(), ...now.keys()])].map((key) => {
    const [code = '', year = ''] = key.split('|')
    return { region: code, year, before: then.get(key) ?? NOTHING, after: now.get(key) ?? NOTHING }
  })
}

async function countsBy(edition: Edition, question: Question): Promise<Map<string, Counts>> {
  const answers = await ask(edition, ['volume', 'completion_rate', 'open_count'], question)
  const counts = new Map<string, Counts>()
  const put = (kpi: string, write: (answer: Answer) => Partial<Counts>) => {
    for (const answer of answers.get(kpi) ?? [])
      counts.set(answer.key ?? '', { ...NOTHING, ...counts.get(answer.key ?? ''), ...write(answer) })
  }
  put('volume', ({ value }) => ({ reports: value ?? 0 }))
  put('completion_rate', ({ numerator }) => ({ completed: numerator ?? 0 }))
  put('open_count', ({ value }) => ({ open: value ?? 0 }))
  return counts
}

function progressOf(cells: readonly Cell[], total: number): Progress {
  const moved = (count: keyof Counts): Moved => ({
    before: cells.reduce((sum, cell) => sum + cell.before[count], 0),
    after: cells.reduce((sum, cell) => sum + cell.after[count], 0),
  })
  const known = moved('reports')
  return { received: total - known.after, known, completed: moved('completed'), open: moved('open') }
}

/** More completed is progress; fewer, or another number of reports, is news about the past. */
function restated({ year, before, after }: Cell, region: Labelled): Restatement[] {
  const found: Restatement[] = []
  if (before.reports !== after.reports)
    found.push({ region, year, what: 'reports', before: before.reports, after: after.reports })
  if (after.completed < before.completed)
    found.push({ region, year, what: 'completed', before: before.completed, after: after.completed })
  return found
}

function groupBy(codes: readonly string[], keyOf: (code: string) => string): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const code of codes) groups.set(keyOf(code), [...(groups.get(keyOf(code)) ?? []), code])
  return groups
}
