import type { Figure } from '#lib/reports/figure'

/** One kabupaten/kota, the provincial government, another province's region or `unmapped`. */
export interface RegionRow {
  /** `63.08`, `63`, `unmapped` */
  code: string
  /** Proper name, the same in both languages; for `unmapped` see `label_en`. */
  name: string
  short_name: string
  label_en: string
  type: 'Provinsi' | 'Kabupaten' | 'Kota' | 'unmapped'
  kind: 'region' | 'province_government' | 'other_province' | 'unmapped'
  population: number | null
  tile: { x: number; y: number } | null
  /** By KPI id. */
  figures: Record<string, Figure>
  /** Reports a month, aligned with the report's `months`; null where none is known and no export speaks of it; [] where the report has none. */
  sparkline: (number | null)[]
  /** Reports of entry bursts among them, aligned with `sparkline`. */
  in_burst: number[]
}

/** Regions in name order of their code; what is no kab/kota of the province stands apart and in no ranking. */
export interface RegionRows {
  regions: RegionRow[]
  /** null when a filter leaves it out, and when no load speaks of it. */
  province_government: RegionRow | null
  other_provinces: RegionRow[]
  unmapped: RegionRow | null
  /** Codes of kab/kota whose exports are loaded and hold not a single report of the period. */
  silent: string[]
  /** Codes of kab/kota no load speaks of: nothing is known of them, which is not the same as zero. */
  not_loaded: string[]
}
