import type { CategoriesReport } from '#lib/reports/categories'
import { figuresTable, notesTable } from '#lib/reports/shared-tables'
import { column, type ReportTable } from '#lib/reports/table'
import { yearsTable } from '#lib/reports/years'

const KEY = column('key', { id: 'Kunci', en: 'Key' })
const NAME = column('label', { id: 'Nama', en: 'Name' })

/** Categories with their change, the grid by region, and what the mix cannot say. */
export const categoryTables = (report: CategoriesReport): ReportTable[] => [
  changesTable(report),
  yearsTable(report.years),
  ...(report.grid ? [gridTable(report.grid)] : []),
  {
    ...figuresTable(report.missing, report.kpis),
    id: 'missing',
    title: { id: 'Yang tidak terbaca', en: 'What is missing' },
  },
  notesTable(report.notes),
]

const changesTable = ({ rows }: CategoriesReport): ReportTable => ({
  id: 'categories',
  title: { id: 'Kategori', en: 'Categories' },
  columns: [
    KEY,
    NAME,
    column('count', { id: 'Laporan', en: 'Reports' }, 'count'),
    column('share', { id: 'Bagian', en: 'Share' }, 'fraction'),
    column('count_before', { id: 'Setahun sebelumnya', en: 'A year before' }, 'count'),
    column('share_before', { id: 'Bagian setahun sebelumnya', en: 'Share a year before' }, 'fraction'),
    column('change', { id: 'Selisih bagian', en: 'Change of share' }, 'fraction'),
    column('change_low', { id: 'Batas bawah', en: 'Low' }, 'fraction'),
    column('change_high', { id: 'Batas atas', en: 'High' }, 'fraction'),
    column('beyond_chance', { id: 'Melebihi kebetulan', en: 'Beyond chance' }),
  ],
  rows: rows.map(({ key, label, count, share, before, change }) => [
    ...[key, label, count, share, before?.count ?? null, before?.share ?? null],
    ...[change?.difference ?? null, change?.interval[0] ?? null, change?.interval[1] ?? null],
    change?.beyondChance ?? null,
  ]),
})

const gridTable = ({ columns, rows }: NonNullable<CategoriesReport['grid']>): ReportTable => ({
  id: 'regions',
  title: { id: 'Kategori menurut kabupaten/kota', en: 'Categories by region' },
  columns: [
    KEY,
    NAME,
    column('total', { id: 'Semua', en: 'All' }, 'count'),
    ...columns.map(({ key, label }) => column(key, label, 'count')),
  ],
  rows: rows.map(({ key, label, total, counts }) => [key, label, total, ...counts]),
})
