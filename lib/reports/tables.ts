import { agencyTables } from '#lib/reports/agencies/tables'
import { categoryTables } from '#lib/reports/category-tables'
import { claimsTable } from '#lib/reports/claims/table'
import { comparisonTables, pairTables } from '#lib/reports/comparison-tables'
import { digestTables, paceTable } from '#lib/reports/digest/tables'
import type { HomeReport } from '#lib/reports/home'
import type { Report } from '#lib/reports/index'
import { methodTables } from '#lib/reports/method-tables'
import type { OverviewReport } from '#lib/reports/overview'
import { meaningsTable, overviewExtras } from '#lib/reports/overview/tables'
import { qualityTables } from '#lib/reports/quality-tables'
import type { RegionReport } from '#lib/reports/region'
import {
  figuresTable,
  kpiColumn,
  mixTable,
  notesTable,
  regionsTable,
  scopeTable,
  tilesTable,
  trendTable,
} from '#lib/reports/shared-tables'
import { column, type ReportTable } from '#lib/reports/table'
import { timelinessTables } from '#lib/reports/timeliness/tables'
import { yearsTable } from '#lib/reports/years'

/** A report as tables: what CSV, Markdown and documents are made of. The scope comes first. */
export function tables(report: Report): ReportTable[] {
  return [scopeTable(report.scope), ...contents(report)]
}

function contents(report: Report): ReportTable[] {
  switch (report.id) {
    case 'home':
      return homeTables(report)
    case 'overview':
      return overviewTables(report)
    case 'region':
      return regionTables(report)
    case 'comparison':
      return comparisonTables(report)
    case 'pair':
      return pairTables(report)
    case 'categories':
      return categoryTables(report)
    case 'claims':
      return [claimsTable(report.claims)]
    case 'digest':
      return digestTables(report)
    case 'method':
      return methodTables(report)
    case 'quality':
      return qualityTables(report)
    case 'agencies':
      return agencyTables(report)
    case 'timeliness':
      return timelinessTables(report)
  }
}

const CATEGORIES = { id: 'Kategori', en: 'Categories' }
const STATUSES = { id: 'Kelompok status', en: 'Status groups' }

const homeTables = ({ headline, rows, kpis }: HomeReport) => [
  figuresTable(headline, kpis),
  regionsTable(rows, kpis),
]

const overviewTables = (report: OverviewReport) => {
  const { headline, rows, kpis, trend, categories, statuses, notes } = report
  return [
    tilesTable(headline, kpis),
    regionsTable(rows, kpis),
    trendTable(trend, kpis),
    mixTable('categories', CATEGORIES, categories),
    mixTable('statuses', STATUSES, statuses),
    ...overviewExtras(report),
    notesTable(notes),
  ]
}

const regionTables = (report: RegionReport) => [
  tilesTable(report.headline, report.kpis),
  provinceTable(report),
  trendTable(report.trend, report.kpis),
  mixTable('categories', CATEGORIES, report.categories),
  mixTable('statuses', STATUSES, report.statuses),
  mixTable('channels', { id: 'Sumber laporan', en: 'Channels' }, report.channels),
  mixTable('classifications', { id: 'Klasifikasi', en: 'Classifications' }, report.classifications),
  mixTable('closed_by', { id: 'Ditutup oleh', en: 'Closed by' }, report.closed_by),
  meaningsTable(report),
  yearsTable(report.years),
  paceTable(report),
  unitsTable(report),
  openAgesTable(report),
  notesTable(report.notes),
]

const provinceTable = ({ province, kpis }: RegionReport): ReportTable => ({
  ...figuresTable(province, kpis),
  id: 'province',
  title: { id: 'Seluruh provinsi', en: 'Whole province' },
})

function unitsTable({ units, kpis }: RegionReport): ReportTable {
  const ids = Object.keys(units[0]?.figures ?? {})
  return {
    id: 'units',
    title: { id: 'Unit kerja (OPD)', en: 'Units' },
    columns: [
      column('key', { id: 'Kunci', en: 'Key' }),
      column('label', { id: 'Nama', en: 'Name' }),
      ...ids.map((id) => kpiColumn(kpis, id)),
    ],
    rows: units.map(({ key, label, figures }) => [key, label, ...ids.map((id) => figures[id] ?? null)]),
  }
}

const openAgesTable = ({ open_ages }: RegionReport): ReportTable => ({
  id: 'open_ages',
  title: { id: 'Umur laporan terbuka (hari kerja)', en: 'Age of open reports (working days)' },
  columns: [
    column('from', { id: 'Dari', en: 'From' }, 'count'),
    column('to', { id: 'Sampai', en: 'To' }, 'count'),
    column('count', { id: 'Laporan', en: 'Reports' }, 'count'),
  ],
  rows: open_ages.map(({ from, to, count }) => [from, to, count]),
})
