import type { Bucket, Region } from '#lib/reference/tables'

export interface Label {
  label_id: string
  label_en: string
}

export const BUCKETS: Record<Bucket, Label> = {
  completed: { label_id: 'Selesai', label_en: 'Completed' },
  in_process: { label_id: 'Proses', label_en: 'In process' },
  not_followed_up: { label_id: 'Belum ditindaklanjuti', label_en: 'Not followed up' },
  unverified: { label_id: 'Belum terverifikasi', label_en: 'Not verified' },
  pending: { label_id: 'Tertunda', label_en: 'Pending' },
  archived: { label_id: 'Arsip', label_en: 'Archived' },
  unknown: { label_id: 'Status tidak dikenal', label_en: 'Unknown status' },
}

export const VISIBILITIES: Record<string, Label> = {
  public: { label_id: 'Terbuka', label_en: 'Public' },
  anonymous: { label_id: 'Anonim', label_en: 'Anonymous' },
  confidential: { label_id: 'Rahasia', label_en: 'Confidential' },
  anonymous_confidential: { label_id: 'Anonim dan rahasia', label_en: 'Anonymous and confidential' },
}

/** Keys that stand for something missing, by dimension. */
export const MISSING: Record<string, Record<string, Label>> = {
  region: { unmapped: { label_id: 'Belum terpetakan', label_en: 'Not mapped' } },
  category: {
    unmapped: { label_id: 'Belum dipetakan', label_en: 'Not mapped' },
    none: { label_id: 'Tanpa kategori', label_en: 'No category' },
  },
  leaf_category: {
    unmapped: { label_id: 'Belum dipetakan', label_en: 'Not mapped' },
    none: { label_id: 'Tanpa kategori', label_en: 'No category' },
  },
  classification: {
    none: { label_id: 'Belum diklasifikasi', label_en: 'Not classified' },
    unknown: { label_id: 'Klasifikasi tidak dikenal', label_en: 'Unknown classification' },
  },
  channel: {
    none: { label_id: 'Tanpa sumber', label_en: 'No channel' },
    unknown: { label_id: 'Sumber tidak dikenal', label_en: 'Unknown channel' },
  },
  status: {
    none: { label_id: 'Tanpa status', label_en: 'No status' },
    unknown: { label_id: 'Status tidak dikenal', label_en: 'Unknown status' },
  },
  agency: {
    disamarkan: { label_id: '(disamarkan)', label_en: '(masked)' },
    none: { label_id: 'Tanpa instansi', label_en: 'No agency' },
  },
  unit: {
    disamarkan: { label_id: '(disamarkan)', label_en: '(masked)' },
    none: { label_id: 'Belum didisposisikan', label_en: 'Not assigned to a unit' },
  },
}

export function regionLabel({ type, name, short_name }: Region): Label {
  if (type === 'Provinsi')
    return { label_id: `Pemerintah ${name}`, label_en: `${short_name} Provincial Government` }
  return { label_id: name, label_en: `${short_name} ${type === 'Kota' ? 'City' : 'Regency'}` }
}

/** Written in capitals as such; `SP4N-LAPOR!`. */
const ACRONYMS = new Set(
  'LAPOR ASN WNI WNA SRGI MBG TNI POLRI BPJS BUMN BUMD PKH BST BLT BPNT BLSM SIM STNK BPKB KTP NIK KPR UMKM CPNS PNS PPPK HAM SARA KUR PLN PDAM RT RW THR PHK TKI TKA PMI KUA NPWP PPDB SPMB BOS KIP KIS KKS KPS KPJ KPP JKN IKN HIV AIDS COVID NAPZA KDRT TPPO TI SDM DPR DPRD MPR KPU BPOM LPG BBM BPHTB PBB PBI PBPU PPU BPU PBJ FKTP FKRTL APD PCR WFH PSBB DTKS CSIRT SIMBG SIPD SIPP KITAS KITAP APBD APBN NISN NPSN NUPTK NIDN ODGJ JPO JDIH PAUD GTK RI HP API EPS KB KK KKN KC SK SIP SMS STR SLA MLA REDD FCPF BIOCF DTLST PIPP TPP RST RS BPHN AHU PT TK MI COB ICCU JPS VA EDABU DD'.split(
    ' ',
  ),
)
const SMALL = new Set([
  'dan',
  'atau',
  'di',
  'ke',
  'dari',
  'untuk',
  'yang',
  'dengan',
  'oleh',
  'pada',
  'serta',
  'dalam',
])

/** The official term in capitals, to be read: `PEMULIHAN EKONOMI NASIONAL` -> `Pemulihan Ekonomi Nasional`. */
export function titleCase(term: string): string {
  const clean = term.replace(/\s+/gu, ' ').trim()
  if (clean !== clean.toUpperCase()) return clean
  let first = true
  return clean.replace(/[\p{L}\d]+/gu, (word) => {
    const shown = caseOf(word, first)
    first = false
    return shown
  })
}

function caseOf(word: string, first: boolean): string {
  if (ACRONYMS.has(word) || /\d/.test(word)) return word
  const lower = word.toLowerCase()
  return SMALL.has(lower) && !first ? lower : word.charAt(0) + lower.slice(1)
}
