import { UserError } from '#lib/errors'
import type { Question } from '#lib/kpi/question'
import type { Text } from '#lib/kpi/text'
import { type AgenciesReport, runAgencies } from '#lib/reports/agencies'
import { type CategoriesReport, runCategories } from '#lib/reports/categories'
import { type ClaimsReport, runClaims } from '#lib/reports/claims'
import { type ComparisonReport, runComparison } from '#lib/reports/comparison'
import type { ReportContext } from '#lib/reports/context'
import { type DigestReport, runDigest } from '#lib/reports/digest'
import { type HomeReport, runHome } from '#lib/reports/home'
import { type MethodReport, runMethod } from '#lib/reports/method'
import { type OverviewReport, runOverview } from '#lib/reports/overview'
import { type PairReport, runPair } from '#lib/reports/pair'
import { type QualityReport, runQuality } from '#lib/reports/quality'
import { type RegionReport, runRegion } from '#lib/reports/region'
import { runTimeliness, type TimelinessReport } from '#lib/reports/timeliness'

export type Report =
  | HomeReport
  | OverviewReport
  | RegionReport
  | MethodReport
  | QualityReport
  | ComparisonReport
  | CategoriesReport
  | PairReport
  | TimelinessReport
  | AgenciesReport
  | ClaimsReport
  | DigestReport

/** A report as the API, the command line and the pages know it. */
export interface ReportInfo {
  id: Report['id']
  label: Text
  /** Filters its question must have. */
  parameters: { name: 'region'; text: Text }[]
  run(context: ReportContext, question: Question): Promise<Report>
}

const REGION: ReportInfo['parameters'] = [
  {
    name: 'region',
    text: { id: 'Kode satu wilayah, misalnya 63.08', en: 'Code of one region, such as 63.08' },
  },
]

const PAIR: ReportInfo['parameters'] = [
  {
    name: 'region',
    text: {
      id: 'Kode satu atau dua wilayah, misalnya 63.08,63.71; satu saja dibandingkan dengan semua yang lain',
      en: 'Codes of one or two regions, such as 63.08,63.71; one alone is compared with all others',
    },
  },
]

/** Every report there is. */
export const REPORTS: readonly ReportInfo[] = [
  { id: 'home', label: { id: 'Beranda', en: 'Home' }, parameters: [], run: runHome },
  { id: 'overview', label: { id: 'Dasbor', en: 'Dashboard' }, parameters: [], run: runOverview },
  {
    id: 'region',
    label: { id: 'Rapor wilayah', en: 'Region report card' },
    parameters: REGION,
    run: runRegion,
  },
  {
    id: 'comparison',
    label: { id: 'Perbandingan kabupaten/kota', en: 'Comparison of regions' },
    parameters: [],
    run: runComparison,
  },
  {
    id: 'pair',
    label: { id: 'Dua wilayah berdampingan', en: 'Two regions side by side' },
    parameters: PAIR,
    run: runPair,
  },
  { id: 'categories', label: { id: 'Kategori', en: 'Categories' }, parameters: [], run: runCategories },
  {
    id: 'timeliness',
    label: { id: 'Ketepatan waktu', en: 'Timeliness' },
    parameters: [],
    run: runTimeliness,
  },
  { id: 'agencies', label: { id: 'Instansi/OPD', en: 'Agencies' }, parameters: [], run: runAgencies },
  { id: 'digest', label: { id: 'Apa yang baru', en: 'What is new' }, parameters: [], run: runDigest },
  {
    id: 'claims',
    label: { id: 'Angka terbitan', en: 'Published figures' },
    parameters: [],
    run: runClaims,
  },
  { id: 'method', label: { id: 'Metodologi', en: 'Method' }, parameters: [], run: runMethod },
  { id: 'quality', label: { id: 'Mutu data', en: 'Data quality' }, parameters: [], run: runQuality },
]

/** The report of that id, else UserError `unknown_report`. */
export function findReport(id: string): ReportInfo {
  const report = REPORTS.find((each) => each.id === id)
  if (report) return report
  throw new UserError(
    'unknown_report',
    `no such report: ${id}`,
    `one of ${REPORTS.map((r) => r.id).join(', ')}`,
  )
}
