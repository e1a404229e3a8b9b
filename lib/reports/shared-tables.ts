import type { Text } from '#lib/kpi/text'
import type { Figure, KpiCards } from '#lib/reports/figure'
import type { HeadlineTile } from '#lib/reports/headline'
import type { Mix } from '#lib/reports/mix'
import type { DataNote } from '#lib/reports/notes'
import type { RegionRows } from '#lib/reports/region-row'
import type { Labelled, Scope } from '#lib/reports/scope'
import { type Cell, type Column, column, type ReportTable } from '#lib/reports/table'
import type { Trend } from '#lib/reports/trend'

const NAME = { id: 'Nama', en: 'Name' }
const CODE = { id: 'Kode', en: 'Code' }

/** A column of the figures of one indicator. */
export const kpiColumn = (kpis: KpiCards, id: string): Column => ({
  key: id,
  label: kpis[id]?.label ?? { id, en: id },
  unit: 'text',
  kpi: id,
})

/** Why a month has no count: no export speaks of it. */
export const NOT_LOADED: Text = { id: 'ekspor belum dimuat', en: 'export not loaded' }

type Entry = [key: string, label: Text, value: Cell]

const listed = (values: readonly Labelled[]): Text => ({
  id: values.map(({ label }) => label.id).join(', '),
  en: values.map(({ label }) => label.en).join(', '),
})

/** What the other tables are about. */
export function scopeTable({ edition, province, period, query, filters, senses }: Scope): ReportTable {
  const entries: Entry[] = [
    ['edition', { id: 'Edisi', en: 'Edition' }, edition.id],
    ['cutoff', { id: 'Data per', en: 'Data as at' }, edition.cutoff],
    ['province', { id: 'Provinsi', en: 'Province' }, province.name],
    ['from', { id: 'Sejak', en: 'From' }, period?.from ?? null],
    ['to', { id: 'Sebelum', en: 'Before' }, period?.to ?? null],
    ...filters.map(({ dimension, label, values }): Entry => [dimension, label, listed(values)]),
    ...senses.map(({ name, label, value }): Entry => [name, label, value.label]),
    ['question', { id: 'Pertanyaan', en: 'Question' }, query],
    ['sample', { id: 'Data contoh (sintetis)', en: 'Synthetic sample data' }, edition.sample],
  ]
  return {
    id: 'scope',
    title: { id: 'Lingkup', en: 'Scope' },
    columns: [
      column('key', { id: 'Kunci', en: 'Key' }),
      column('label', NAME),
      column('value', { id: 'Isi', en: 'Value' }),
    ],
    rows: entries,
  }
}

/** One row for each indicator. */
export function figuresTable(figures: readonly Figure[], kpis: KpiCards): ReportTable {
  return {
    id: 'headline',
    title: { id: 'Angka utama', en: 'Headline' },
    columns: [
      column('kpi', { id: 'Kunci', en: 'Key' }),
      column('label', { id: 'Indikator', en: 'Indicator' }),
      { key: 'figure', label: { id: 'Nilai', en: 'Value' }, unit: 'text', kpi: '' },
    ],
    rows: figures.map((figure) => [figure.kpi, kpis[figure.kpi]?.label ?? figure.kpi, figure]),
  }
}

export const tilesTable = (tiles: readonly HeadlineTile[], kpis: KpiCards): ReportTable =>
  figuresTable(
    tiles.map(({ figure }) => figure),
    kpis,
  )

/** Every region, then what stands apart. */
export function regionsTable(rows: RegionRows, kpis: KpiCards): ReportTable {
  const { regions, province_government, other_provinces, unmapped } = rows
  const all = [...regions, province_government, ...other_provinces, unmapped].filter((row) => row !== null)
  const ids = Object.keys(all[0]?.figures ?? {})
  return {
    id: 'regions',
    title: { id: 'Kabupaten/kota', en: 'Regions' },
    columns: [column('code', CODE), column('name', NAME), ...ids.map((id) => kpiColumn(kpis, id))],
    rows: all.map(({ code, name, figures }) => [code, name, ...ids.map((id) => figures[id] ?? null)]),
  }
}

export function mixTable(id: string, title: Text, { parts, rest }: Mix): ReportTable {
  return {
    id,
    title,
    columns: [
      column('key', { id: 'Kunci', en: 'Key' }),
      column('label', NAME),
      column('count', { id: 'Laporan', en: 'Reports' }, 'count'),
      column('share', { id: 'Bagian', en: 'Share' }, 'fraction'),
      column('previous_count', { id: 'Periode sebelumnya', en: 'Previous period' }, 'count'),
    ],
    rows: [...parts, ...(rest ? [rest] : [])].map(({ key, label, count, share, previous }) => [
      key,
      label,
      count,
      share,
      previous?.count ?? null,
    ]),
  }
}

export function trendTable({ points }: Trend, kpis: KpiCards): ReportTable {
  return {
    id: 'trend',
    title: { id: 'Menurut bulan', en: 'By month' },
    columns: [
      column('month', { id: 'Bulan', en: 'Month' }, 'month'),
      column('volume', { id: 'Laporan', en: 'Reports' }, 'count'),
      column('in_burst', { id: 'Entri borongan', en: 'In entry bursts' }, 'count'),
      column('without_bursts', { id: 'Tanpa entri borongan', en: 'Without entry bursts' }, 'count'),
      kpiColumn(kpis, 'follow_up_rate'),
      kpiColumn(kpis, 'completion_rate'),
      column('partial', { id: 'Bulan tidak utuh', en: 'Part of a month' }),
      column(
        'behind',
        {
          id: 'Kab/kota yang ekspornya tidak mencakup bulan ini',
          en: 'Regencies/cities whose exports do not reach this month',
        },
        'count',
      ),
      column('reason', { id: 'Sebab kosong', en: 'Why blank' }),
    ],
    rows: points.map(({ month, volume, in_burst, follow_up_rate, completion_rate, partial, behind }) => [
      month,
      volume,
      volume === null ? null : in_burst,
      volume === null ? null : volume - in_burst,
      follow_up_rate,
      completion_rate,
      partial,
      behind,
      volume === null ? NOT_LOADED : null,
    ]),
  }
}

export const notesTable = (notes: readonly DataNote[]): ReportTable => ({
  id: 'notes',
  title: { id: 'Catatan data', en: 'Notes on the data' },
  columns: [
    column('code', { id: 'Kunci', en: 'Key' }),
    column('label', { id: 'Catatan', en: 'Note' }),
    column('count', { id: 'Banyaknya', en: 'Count' }, 'count'),
    column('of', { id: 'Dari', en: 'Of' }, 'count'),
    column('date', { id: 'Tanggal', en: 'Date' }, 'date'),
  ],
  rows: notes.map(({ code, label, count, of, date }) => [code, label, count, of, date]),
})
