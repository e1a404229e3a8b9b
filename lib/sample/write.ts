import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '#lib/errors'
import type { Reference, Region } from '#lib/reference/tables'
import { DATES_FROM, governmentOf, WITH_DATES, WITH_EARLIER_EXPORT } from '#lib/sample/agencies'
import { writeCsv } from '#lib/sample/csv'
import { dayOf } from '#lib/sample/days'
import {
  EXPORT_HEADER,
  exportCells,
  MOST_REPORTS,
  preamble,
  RECAP_HEADER,
  recapCells,
} from '#lib/sample/layout'
import { type Chapter, CUTOFF, chaptersOf, EARLIER_CUTOFF, planSample, total } from '#lib/sample/plan'
import { reportsOf, type SampleReport, type World, worldOf } from '#lib/sample/report'
import { MOST_ROWS, writeXlsx } from '#lib/sample/xlsx'

export interface SampleRequest {
  /** Reports in all; without it about 7,000. */
  rows?: number
  seed: number
  /** Folder to write into; made when missing. */
  dir: string
  format?: 'xlsx' | 'csv'
  /** Characters of the text of a report, on average. */
  letters?: number
}

export interface SampleFile {
  path: string
  kind: 'export' | 'earlier export' | 'dates'
  region: string
  cutoff: string
  rows: number
}

/**
 * Writes synthetic exports of the 13 kab/kota and the provincial government of Kalimantan Selatan, January 2019 to March 2025, one file each,
 * with recaps of dates and earlier exports of some. The same request gives the same bytes. Throws a UserError `sample` on a bad number.
 */
export async function writeSample(reference: Reference, request: SampleRequest): Promise<SampleFile[]> {
  checkRequest(request)
  await mkdir(request.dir, { recursive: true })
  const world = worldOf(reference, request.seed)
  const chapters = chaptersOf(planSample(request.rows))
  const files: SampleFile[] = []
  for (const code of new Set(chapters.map(({ region }) => region)))
    files.push(...(await writeAgency(world, agencyOf(world, code, { chapters, request }))))
  return files
}

function checkRequest({ rows, seed }: SampleRequest): void {
  if (!Number.isSafeInteger(seed)) throw new UserError('sample', `the seed must be a whole number: ${seed}`)
  if (rows === undefined || (Number.isInteger(rows) && rows >= 1 && rows <= MOST_REPORTS)) return
  throw new UserError('sample', `rows must be a whole number from 1 to ${MOST_REPORTS}: ${rows}`)
}

interface Agency {
  region: Region
  chapters: Chapter[]
  request: SampleRequest
}

function agencyOf(
  world: World,
  code: string,
  { chapters, request }: Pick<Agency, 'chapters' | 'request'>,
): Agency {
  const region = world.regions.get(code)
  if (!region) throw new UserError('sample', `region missing in regions.csv: ${code}`)
  return { region, chapters: chapters.filter((chapter) => chapter.region === code), request }
}

async function writeAgency(world: World, agency: Agency): Promise<SampleFile[]> {
  const { code } = agency.region
  const files = [await writeExport(world, agency, CUTOFF)]
  if (WITH_EARLIER_EXPORT.includes(code)) files.push(await writeExport(world, agency, EARLIER_CUTOFF))
  if (WITH_DATES.includes(code)) files.push(await writeRecap(world, agency))
  return files
}

async function writeExport(world: World, agency: Agency, cutoff: string): Promise<SampleFile> {
  const { region } = agency
  const { dir, format = 'xlsx', letters = 200 } = agency.request
  const most = agency.chapters.reduce((sum, { cells }) => sum + total(cells), 0)
  if (format === 'xlsx' && most > MOST_ROWS - 11)
    throw new UserError('sample', `more reports than a sheet can hold: ${most}`, 'write CSV')
  const path = join(dir, `laporan-ringkas-${region.code}-${cutoff}.${format}`)
  const day = dayOf(cutoff)
  const home = homeOf(world, region)
  const rows = counted(receivedBy(day, reportsOfAgency(world, agency)), (report) =>
    exportCells(report, { cutoff: day, letters, home }),
  )
  const sheet = { title: 'Laporan Ringkas', agency: governmentOf(region), cutoff }
  const book = { preamble: preamble(sheet), header: EXPORT_HEADER, rows, sheet: 'Laporan Ringkas' }
  await (format === 'xlsx' ? writeXlsx(path, book) : writeCsv(path, book))
  const kind = cutoff === CUTOFF ? 'export' : 'earlier export'
  return { path, kind, region: region.code, cutoff, rows: rows.count }
}

async function writeRecap(world: World, agency: Agency): Promise<SampleFile> {
  const { region, request } = agency
  const path = join(request.dir, `rekap-opd-${region.code}-${CUTOFF}.csv`)
  const rows = counted(datedReports(world, agency), (report) => recapCells(report, world.cutoff))
  const sheet = { title: 'Rekap OPD', agency: governmentOf(region), cutoff: CUTOFF }
  await writeCsv(path, { preamble: preamble(sheet), header: RECAP_HEADER, rows })
  return { path, kind: 'dates', region: region.code, cutoff: CUTOFF, rows: rows.count }
}

function* reportsOfAgency(world: World, { chapters }: Agency): Generator<SampleReport> {
  for (const chapter of chapters) yield* reportsOf(world, chapter)
}

function* receivedBy(day: number, reports: Iterable<SampleReport>): Generator<SampleReport> {
  for (const report of reports) if (report.timeline.received <= day) yield report
}

function* datedReports(world: World, agency: Agency): Generator<SampleReport> {
  const from = dayOf(DATES_FROM)
  for (const report of reportsOfAgency(world, agency))
    if (report.timeline.received >= from && report.outcome !== 'archived' && report.outcome !== 'pending')
      yield report
}

const homeOf = (world: World, { province_code }: Region): Region[] =>
  [...world.regions.values()].filter(
    (region) => region.province_code === province_code && region.type !== 'Provinsi',
  )

/** Rows made while they are read, and how many there were. */
function counted(reports: Iterable<SampleReport>, cells: (report: SampleReport) => string[]) {
  return {
    count: 0,
    *[Symbol.iterator]() {
      for (const report of reports) {
        this.count++
        yield cells(report)
      }
    },
  }
}
