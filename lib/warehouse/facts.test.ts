import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Row } from '#lib/db/rows'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'
import type { ReportRow } from '#lib/warehouse/testing/loads'

const HSU = 'Pemerintah Kabupaten Hulu Sungai Utara'
const at = (hour: number, minute = 0) => hour * 3600 + minute * 60

/** One report of HSU with a request for information: its limit is 5 working days. */
const information = (tracking_id: number, received_date: string, status_raw: string): ReportRow => ({
  tracking_id,
  received_date,
  status_raw,
  classification_raw: 'Permintaan Informasi',
})

const JULY: ReportRow[] = [
  // Local time is UTC + 8 in Kalimantan Selatan, + 7 in Jawa Barat, + 9 in Maluku.
  { tracking_id: 1, received_date: '2023-12-31', received_seconds: at(20), parent_agency_raw: HSU },
  { tracking_id: 2, received_date: '2023-12-31', parent_agency_raw: HSU },
  { tracking_id: 3, received_date: '2024-03-01', received_seconds: at(15), parent_agency_raw: HSU },
  { tracking_id: 4, received_date: '2024-03-01', received_seconds: at(16, 30), parent_agency_raw: HSU },
  {
    tracking_id: 5,
    received_date: '2024-03-01',
    received_seconds: at(16, 30),
    parent_agency_raw: 'Pemkab Bandung',
  },
  {
    tracking_id: 6,
    received_date: '2024-03-01',
    received_seconds: at(15, 30),
    agency_raw: 'Pemkot Ambon',
  },
  {
    tracking_id: 7,
    received_date: '2024-03-01',
    received_seconds: at(16, 30),
    agency_raw: 'Kementerian Contoh',
  },
  // 31 July 2024 is a Wednesday; no holiday in the weeks before it.
  { ...information(11, '2024-07-10', 'Terdisposisi Belum Ditindaklanjuti'), parent_agency_raw: HSU },
  { ...information(12, '2024-07-11', 'Terdisposisi Belum Ditindaklanjuti'), parent_agency_raw: HSU },
  { ...information(13, '2024-07-23', 'Belum Terverifikasi'), parent_agency_raw: HSU },
  { ...information(14, '2024-07-24', 'Belum Terverifikasi'), parent_agency_raw: HSU },
  { ...information(15, '2024-07-10', 'Ditutup oleh Pelapor'), parent_agency_raw: HSU },
  { ...information(16, '2024-07-10', 'Diarsipkan oleh Admin'), parent_agency_raw: HSU },
  { ...information(17, '2024-07-10', 'Menunggu Kelengkapan Informasi'), parent_agency_raw: HSU },
  // Vocabulary.
  {
    tracking_id: 21,
    received_date: '2024-07-01',
    parent_agency_raw: 'Kementerian Contoh',
    agency_raw: 'Dinas Sosial Kab. Banjar',
    channel_raw: 'Website - pemerintah-kabupaten-banjar',
    category_id: '110',
    category_raw: 'apa saja',
    status_raw: 'DITUTUP  OLEH SISTEM',
    visibility: 'anonymous',
  },
  {
    tracking_id: 22,
    received_date: '2024-07-01',
    agency_raw: '(disamarkan)',
    province_raw: 'Kalimantan Selatan',
    regency_raw: 'Banjar',
    channel_raw: 'Tatap Muka',
    category_id: '921',
    category_raw: 'Corona',
    status_raw: 'Status Baru',
    classification_raw: 'unknown',
  },
  {
    tracking_id: 23,
    received_date: '2024-07-01',
    channel_raw: 'Merpati Pos',
    category_id: '99999999',
    category_raw: 'Haji dan Umroh',
    status_raw: null,
  },
  { tracking_id: 24, received_date: '2024-07-01', category_id: '99999999', category_raw: 'Antah Berantah' },
  { tracking_id: 25, received_date: '2024-07-01', category_raw: 'HAJI DAN UMROH' },
]

/** From Friday 5 April 2024 to Tuesday 16 April 2024: Lebaran with its joint leave lies between. */
const APRIL: ReportRow[] = [
  { tracking_id: 31, received_date: '2024-04-05', parent_agency_raw: HSU, status_raw: 'Proses' },
  { tracking_id: 32, received_date: '2024-04-06', parent_agency_raw: HSU, status_raw: 'Proses' },
]

let store: TestStore
const facts = new Map<number, Row>()
const fact = (id: number) => facts.get(id)

beforeAll(async () => {
  store = await createTestStore([
    { cutoff: '2024-07-31', reports: JULY },
    { cutoff: '2024-04-16', reports: APRIL },
  ])
  await store.build()
  for (const row of await store.all<Row>('SELECT * FROM facts')) facts.set(Number(row.tracking_id), row)
})
afterAll(() => store.remove())

describe('local time', () => {
  test('31 December 20:00 UTC is 1 January in WITA', () => {
    expect(fact(1)).toMatchObject({
      received: '2024-01-01',
      received_at: '2024-01-01 04:00:00',
      has_time: true,
      year: 2024,
      month: 202401,
    })
  })
  test('without a time the date stays as written', () => {
    expect(fact(2)).toMatchObject({ received: '2023-12-31', has_time: false, year: 2023, month: 202312 })
  })
  test('Friday 15:00 UTC is Friday in WITA, 16:30 is Saturday', () => {
    expect([fact(3)?.received, fact(4)?.received]).toEqual(['2024-03-01', '2024-03-02'])
  })
  test('the zone is that of the region; the home province without one', () => {
    expect(fact(5)).toMatchObject({ region: '32.04', received_at: '2024-03-01 23:30:00' })
    expect(fact(6)).toMatchObject({ region: '81.71', received_at: '2024-03-02 00:30:00' })
    expect(fact(7)).toMatchObject({ region: 'unmapped', received_at: '2024-03-02 00:30:00' })
  })
})

describe('working days', () => {
  test('10 July to 31 July: 2 + 5 + 5 + 3 working days', () => {
    expect(fact(11)?.age_workdays).toBe(15)
  })
  test('mature: limit 5 and 10 more working days have ended by the cut-off', () => {
    expect([fact(11)?.is_mature, fact(12)?.is_mature]).toEqual([true, false])
    expect([fact(11)?.limit_workdays, fact(12)?.age_workdays]).toEqual([5, 14])
  })
  test('overdue: open for more than 5 working days', () => {
    expect([fact(13)?.age_workdays, fact(13)?.is_overdue]).toEqual([6, true])
    expect([fact(14)?.age_workdays, fact(14)?.is_overdue]).toEqual([5, false])
  })
  test('the Ombudsman may take over after more than 14 working days without an answer', () => {
    expect([11, 12, 13].map((id) => fact(id)?.ombudsman_eligible)).toEqual([true, false, false])
  })
  test('closed, archived and pending reports are never overdue', () => {
    for (const id of [15, 16, 17]) expect(fact(id)).toMatchObject({ is_open: false, is_overdue: false })
    expect([15, 16, 17].map((id) => fact(id)?.in_base)).toEqual([true, false, false])
  })
  test('across Lebaran 2024 only 16 April is worked', () => {
    expect([fact(31)?.age_workdays, fact(32)?.age_workdays]).toEqual([1, 1])
  })
  test('with joint leave worked it is 8, 9, 12, 15 and 16 April', async () => {
    const [row] = await store.all<{ n: number }>(`
      SELECT max(workdays_with_joint_leave) - min(workdays_with_joint_leave) AS n FROM calendar
      WHERE region = '' AND day IN ('2024-04-05', '2024-04-16')`)
    expect(row?.n).toBe(5)
  })
  test('an empty class has 60 working days', () => {
    expect(fact(31)?.limit_workdays).toBe(60)
  })
})

describe('meanings', () => {
  test('the first name that resolves gives the region, the first name at all the agency', () => {
    expect(fact(21)).toMatchObject({
      region: '63.03',
      region_by: 'agency',
      agency: 'kementerian-contoh',
      unit: 'dinas-sosial-kab-banjar',
    })
  })
  test('channel without its suffix, status in any case, category by id', () => {
    expect(fact(21)).toMatchObject({
      channel: 'website',
      keyed_in: false,
      status: 'ditutup-oleh-sistem',
      bucket: 'completed',
      closed_by: 'system',
      category: 'topik-lainnya',
      visibility: 'anonymous',
      classification: 'none',
    })
  })
  test('location only where no agency resolves; what nobody knows is unknown or unmapped', () => {
    expect(fact(22)).toMatchObject({
      region: '63.03',
      region_by: 'location',
      agency: 'disamarkan',
      channel: 'tatap-muka',
      keyed_in: true,
      category: 'unmapped',
      status: 'unknown',
      bucket: 'unknown',
      in_base: true,
      classification: 'unknown',
    })
  })
  test('an unknown id falls back on the name; an empty status is unknown', () => {
    expect(fact(23)).toMatchObject({
      category: 'agama',
      leaf_category: 'haji-dan-umroh',
      channel: 'unknown',
      status: 'none',
      bucket: 'unknown',
      region: 'unmapped',
      region_by: 'none',
      agency: 'none',
      unit: 'none',
    })
    expect(fact(24)).toMatchObject({ category: 'unmapped', leaf_category: 'unmapped' })
    expect(fact(25)).toMatchObject({ category: 'agama', leaf_category: 'haji-dan-umroh' })
    expect(fact(1)).toMatchObject({ category: 'none', leaf_category: 'none', channel: 'none' })
  })
  test('unmapped spellings are listed with their number', async () => {
    const rows = await store.all<Row>('SELECT kind, raw, n FROM unmapped')
    expect(rows).toEqual([
      { kind: 'agency', raw: '(disamarkan)', n: 1 },
      { kind: 'agency', raw: 'Kementerian Contoh', n: 1 },
      { kind: 'category', raw: '921 Corona', n: 1 },
      { kind: 'category', raw: '99999999 Antah Berantah', n: 1 },
      { kind: 'channel', raw: 'Merpati Pos', n: 1 },
      { kind: 'classification', raw: 'unknown', n: 1 },
      { kind: 'status', raw: 'Status Baru', n: 1 },
    ])
  })
  test('other provinces keep their code and are findings', async () => {
    const rows = await store.all<Row>(
      "SELECT tracking_id, region FROM findings WHERE kind = 'other_province'",
    )
    expect(rows).toEqual([
      { tracking_id: 5, region: '32.04' },
      { tracking_id: 6, region: '81.71' },
    ])
  })
  test('labels in both languages', async () => {
    const rows = await store.all<Row>(`SELECT key, label_id, label_en FROM members WHERE dimension = 'region'
      AND key IN ('63', '63.03', '63.71', 'unmapped') ORDER BY ordinal`)
    expect(rows).toEqual([
      { key: '63.03', label_id: 'Kabupaten Banjar', label_en: 'Banjar Regency' },
      { key: '63.71', label_id: 'Kota Banjarmasin', label_en: 'Banjarmasin City' },
      {
        key: '63',
        label_id: 'Pemerintah Provinsi Kalimantan Selatan',
        label_en: 'Kalimantan Selatan Provincial Government',
      },
      { key: 'unmapped', label_id: 'Belum terpetakan', label_en: 'Not mapped' },
    ])
  })
})
