import type { Text } from '#lib/kpi/text'
import type { Figure } from '#lib/reports/figure'

/** How a published figure and ours stand to each other. */
export type AgreementKind =
  | 'same'
  | 'rounding'
  | 'bound'
  | 'about'
  | 'not_comparable'
  | 'not_loaded'
  | 'not_computable'
  | 'sample'
  | 'part_loaded'
  | 'later'
  | 'scope_unknown'

export interface Agreement {
  kind: AgreementKind
  /** One sentence for readers. */
  text: Text
}

interface Claim {
  value: number
  /** `fraction`, `count`, `count_below`, `count_about`, `count_per_day`, `days`, `days_at_most`. */
  unit: string
}

interface Surroundings {
  /** How much of the claim's regions and period the loads speak of. */
  covered: 'whole' | 'part' | 'none'
  /** The edition is synthetic. */
  sample: boolean
  /** The edition is younger than the claim. */
  later: boolean
}

/** The first of these that explains the difference, or in what sense there is none. */
export function agreementOf(claim: Claim, figure: Figure | null, around: Surroundings): Agreement {
  return said(kindOf(claim, figure, around))
}

const said = (kind: AgreementKind): Agreement => ({ kind, text: TEXTS[kind] })

function kindOf(claim: Claim, figure: Figure | null, around: Surroundings): AgreementKind {
  if (!figure || claim.unit === 'count_per_day') return 'not_comparable'
  if (around.covered === 'none') return 'not_loaded'
  if (figure.value === null) return figure.reason === 'zero' ? 'not_loaded' : 'not_computable'
  return fits(claim, figure.value) ?? differs(figure, around)
}

/** Published shares are whole percents, durations tenths of a day; some sources round up. */
const STEPS: Record<string, number> = { fraction: 0.01, days: 0.1 }
/** "About" allows a twentieth. */
const ABOUT = 0.05
const EXACT = 1e-9

function fits({ value, unit }: Claim, ours: number): AgreementKind | null {
  const apart = Math.abs(ours - value)
  if (unit === 'count_below') return ours < value ? 'bound' : null
  if (unit === 'days_at_most') return ours <= value ? 'bound' : null
  if (apart < EXACT) return 'same'
  if (apart < (STEPS[unit] ?? 0)) return 'rounding'
  return unit === 'count_about' && apart <= value * ABOUT ? 'about' : null
}

function differs({ denominator }: Figure, { covered, sample, later }: Surroundings): AgreementKind {
  if (sample) return 'sample'
  if (covered === 'part') return 'part_loaded'
  return denominator !== null && later ? 'later' : 'scope_unknown'
}

const TEXTS: Record<AgreementKind, Text> = {
  same: { id: 'Sama.', en: 'The same.' },
  rounding: {
    id: 'Sama sampai pembulatan: angka terbitan dibulatkan ke persen utuh atau ke sepersepuluh hari.',
    en: 'The same but for rounding: the published figure is in whole percents or tenths of a day.',
  },
  bound: {
    id: 'Sejalan: yang diterbitkan hanya batas atas, dan angka kami tidak melampauinya.',
    en: 'Consistent: only an upper bound was published, and ours does not exceed it.',
  },
  about: {
    id: 'Sejalan: yang diterbitkan angka kira-kira, dan selisihnya paling banyak 5 %.',
    en: 'Consistent: the published figure is approximate, and the difference is at most 5%.',
  },
  not_comparable: {
    id: 'Tidak dapat dibandingkan: angka ini di luar yang dapat dijawab edisi satu provinsi.',
    en: 'Not comparable: beyond what an edition of one province can answer.',
  },
  not_loaded: {
    id: 'Ekspor untuk wilayah dan periode ini belum dimuat, jadi kami tidak tahu.',
    en: 'Exports of this region and period are not loaded, so we do not know.',
  },
  not_computable: {
    id: 'Tidak dapat dihitung dari ekspor yang dimuat: tanggal yang diperlukan tidak ada.',
    en: 'Cannot be computed from what is loaded: the dates it needs are missing.',
  },
  sample: {
    id: 'Data contoh: laporannya sintetis, jadi selisihnya tidak berarti apa-apa.',
    en: 'Sample data: its reports are synthetic, so the difference means nothing.',
  },
  part_loaded: {
    id: 'Sebagian ekspor belum dimuat: tidak semua wilayah atau hari dalam lingkup ini ada.',
    en: 'Partly loaded: not every region or day of this scope is here.',
  },
  later: {
    id: 'Angka terbitan menurut keadaan saat itu; sejak itu status laporan sudah berubah.',
    en: 'Published as things stood then; statuses have moved on since.',
  },
  scope_unknown: {
    id: 'Lingkupnya tidak disebut lengkap oleh sumbernya: instansi mana dan tanggal mana yang dihitung.',
    en: 'The source does not fully state its scope: which agencies and which dates are counted.',
  },
}
