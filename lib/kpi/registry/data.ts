import type { Kpi } from '#lib/kpi/kpi'

const OURS = 'Ketentuan Rapor LAPOR!'

/** What the data behind the figures lacks, over all accepted reports. */
export const DATA: readonly Kpi[] = [
  {
    id: 'keyed_in_share',
    group: 'data',
    unit: 'fraction',
    better: 'neither',
    needs: 'export',
    measure: { kind: 'ratio', numerator: 'keyed_in', denominator: 'true' },
    label: { id: 'Dientri petugas', en: 'Keyed in by officials' },
    description: {
      id: 'Bagian laporan yang dientri petugas: tatap muka, hotline, call center, Instagram, Facebook, WhatsApp, surel instansi, surat.',
      en: 'Share of reports keyed in by officials: face to face, hotline, call centre, Instagram, Facebook, WhatsApp, agency e-mail, post.',
    },
    interpretation: {
      id: 'Makin tinggi, makin bergantung jumlah laporan pada kebiasaan entri petugas, bukan hanya pada warga.',
      en: 'The higher, the more volume depends on how officials key in, not on citizens alone.',
    },
    formula: {
      id: 'laporan dari kanal yang dientri petugas / semua laporan',
      en: 'reports through channels keyed in by officials / all reports',
    },
    source: OURS,
  },
  {
    id: 'unclassified_share',
    group: 'data',
    unit: 'fraction',
    better: 'down',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "classification = 'none'", denominator: 'true' },
    label: { id: 'Belum diklasifikasi', en: 'Not classified' },
    description: {
      id: 'Bagian laporan tanpa klasifikasi; batas waktunya dianggap yang terpanjang (60 hari kerja).',
      en: 'Share of reports without a classification; their time limit is taken as the longest (60 working days).',
    },
    interpretation: {
      id: 'Makin tinggi, makin lemah angka ketepatan waktu menurut klasifikasi.',
      en: 'The higher, the weaker the on-time figures by classification.',
    },
    formula: {
      id: 'laporan tanpa klasifikasi / semua laporan',
      en: 'reports without a classification / all reports',
    },
    source: OURS,
  },
  {
    id: 'uncategorised_share',
    group: 'data',
    unit: 'fraction',
    better: 'down',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "category = 'none'", denominator: 'true' },
    label: { id: 'Tanpa kategori', en: 'Without a category' },
    description: {
      id: 'Bagian laporan tanpa kategori sama sekali.',
      en: 'Share of reports without any category.',
    },
    interpretation: {
      id: 'Makin tinggi, makin lemah gambaran tentang topik laporan.',
      en: 'The higher, the weaker the picture of what reports are about.',
    },
    formula: { id: 'laporan tanpa kategori / semua laporan', en: 'reports without a category / all reports' },
    source: OURS,
  },
  {
    id: 'unmapped_category_share',
    group: 'data',
    unit: 'fraction',
    better: 'down',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "category = 'unmapped'", denominator: 'true' },
    label: { id: 'Kategori belum dipetakan', en: 'Category not mapped' },
    description: {
      id: 'Bagian laporan yang kategorinya belum dapat dikaitkan dengan kategori utama.',
      en: 'Share of reports whose category cannot be put under a top category yet.',
    },
    interpretation: {
      id: 'Turun bila tabel kategori dilengkapi.',
      en: 'Falls when the category table is completed.',
    },
    formula: {
      id: 'laporan dengan kategori belum dipetakan / semua laporan',
      en: 'reports with an unmapped category / all reports',
    },
    source: OURS,
  },
  {
    id: 'unmapped_region_share',
    group: 'data',
    unit: 'fraction',
    better: 'down',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "region = 'unmapped'", denominator: 'true' },
    label: { id: 'Wilayah belum terpetakan', en: 'Region not mapped' },
    description: {
      id: 'Bagian laporan yang wilayahnya tidak ditemukan dari instansi maupun lokasinya.',
      en: 'Share of reports whose region is found neither by agency nor by location.',
    },
    interpretation: {
      id: 'Turun bila tabel alias instansi dilengkapi.',
      en: 'Falls when the table of agency aliases is completed.',
    },
    formula: { id: 'laporan tanpa wilayah / semua laporan', en: 'reports without a region / all reports' },
    source: OURS,
  },
  {
    id: 'by_location_share',
    group: 'data',
    unit: 'fraction',
    better: 'down',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "region_by = 'location'", denominator: 'true' },
    label: { id: 'Wilayah dari kolom lokasi', en: 'Region by location columns' },
    description: {
      id: 'Bagian laporan yang wilayahnya ditentukan dari kolom lokasi karena instansinya tidak dikenal.',
      en: 'Share of reports placed by their location columns because the agency is not known.',
    },
    interpretation: {
      id: 'Kolom lokasi sering kosong atau keliru; makin tinggi, makin lemah angka per wilayah.',
      en: 'Location columns are often empty or wrong; the higher, the weaker figures by region.',
    },
    formula: {
      id: 'laporan dengan wilayah dari kolom lokasi / semua laporan',
      en: 'reports placed by location columns / all reports',
    },
    source: OURS,
  },
  {
    id: 'unknown_status_share',
    group: 'data',
    unit: 'fraction',
    better: 'down',
    needs: 'export',
    measure: { kind: 'ratio', numerator: "bucket = 'unknown'", denominator: 'true' },
    label: { id: 'Status tidak dikenal', en: 'Unknown status' },
    description: {
      id: 'Bagian laporan dengan status kosong atau di luar daftar status.',
      en: 'Share of reports with a status that is empty or not in the list.',
    },
    interpretation: {
      id: 'Dihitung dalam penyebut baku sebagai belum selesai.',
      en: 'Counted in the default denominator as not completed.',
    },
    formula: {
      id: 'laporan berstatus tidak dikenal / semua laporan',
      en: 'reports with an unknown status / all reports',
    },
    source: OURS,
  },
  {
    id: 'burst_share',
    group: 'data',
    unit: 'fraction',
    better: 'down',
    needs: 'export',
    measure: { kind: 'ratio', numerator: 'in_burst', denominator: 'true' },
    label: { id: 'Dalam entri borongan', en: 'In entry bursts' },
    description: {
      id: 'Bagian laporan yang dientri sekaligus dalam jumlah besar.',
      en: 'Share of reports that were entered many at a time.',
    },
    interpretation: {
      id: 'Makin tinggi, makin sedikit yang dapat dibaca dari naik turunnya jumlah laporan.',
      en: 'The higher, the less the rise and fall of volume can tell.',
    },
    formula: {
      id: 'laporan dalam entri borongan / semua laporan',
      en: 'reports in an entry burst / all reports',
    },
    source: OURS,
  },
]
