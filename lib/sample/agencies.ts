import type { Region } from '#lib/reference/tables'

/** How an agency of the sample works: invented, but so that some differ truly and others cannot be told apart. */
export interface Habit {
  /** Share completed by the cut-off in an average year, of the default denominator. */
  completed: number
  /** Median working days from received to followed up. */
  days: number
  /** Share of its reports keyed in by officials. */
  keyedIn: number
  /** A work unit that has answered nothing. */
  silentUnit?: string
}

export const HABITS: Record<string, Habit> = {
  '63': { completed: 0.955, days: 3, keyedIn: 0.18 },
  '63.01': { completed: 0.95, days: 4, keyedIn: 0.2 },
  '63.02': { completed: 0.74, days: 14, keyedIn: 0.25, silentUnit: 'Dinas Pertanian' },
  '63.03': { completed: 0.93, days: 6, keyedIn: 0.2 },
  '63.04': { completed: 0.8, days: 12, keyedIn: 0.3 },
  '63.05': { completed: 0.9, days: 6, keyedIn: 0.25 },
  '63.06': { completed: 0.91, days: 7, keyedIn: 0.22 },
  '63.07': { completed: 0.9, days: 8, keyedIn: 0.2 },
  '63.08': { completed: 0.86, days: 9, keyedIn: 0.2 },
  '63.09': { completed: 0.96, days: 4, keyedIn: 0.25 },
  '63.10': { completed: 0.84, days: 10, keyedIn: 0.3 },
  '63.11': { completed: 0.85, days: 11, keyedIn: 0.2 },
  '63.71': { completed: 0.975, days: 1, keyedIn: 0.28 },
  '63.72': { completed: 0.96, days: 3, keyedIn: 0.18 },
}

/** Log-odds added to `completed`: handling has improved. */
export const YEAR_SHIFT: Record<number, number> = {
  2019: -0.9,
  2020: 0,
  2021: -0.25,
  2022: -0.1,
  2023: 0.15,
  2024: 0.1,
}

/** HSU was reported at 53 % followed up in 2022: of what it did not complete it followed up little. */
export const POOR_YEAR = { region: '63.08', year: 2022 }

/** Agencies whose work units also hand in a recap with dates, for reports from then on. */
export const WITH_DATES = ['63.01', '63.02', '63.03', '63.08', '63.71', '63.72']
export const DATES_FROM = '2021-01-01'

/** Agencies of which an earlier export exists too. */
export const WITH_EARLIER_EXPORT = ['63.08', '63.71']

/** `Pemerintah Kabupaten Tapin`, `Pemerintah Provinsi Kalimantan Selatan`. */
export const governmentOf = (region: Region): string => `Pemerintah ${region.name}`

/** `Dinas Sosial Kab. Tapin`, `Dinas Sosial Kota Banjarbaru`. */
export const unitOf = (unit: string, region: Region): string =>
  `${unit} ${region.name.replace('Kabupaten', 'Kab.')}`
