import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parseQuestion } from '#lib/kpi/parse'
import { readReference } from '#lib/reference/read'
import type { Holiday, Reference } from '#lib/reference/tables'
import { compareEditions, type EditionComparison } from '#lib/reports/restatement'
import { openEdition } from '#lib/warehouse/current'
import { createTestStore, type TestStore } from '#lib/warehouse/testing/edition'

/** Aspirations have 5 working days. Received on Thursday 13 April 2023, still open on Thursday 27 April. */
const REPORTS = [
  {
    tracking_id: 1,
    received_date: '2023-04-13',
    parent_agency_raw: 'Pemerintah Kabupaten Hulu Sungai Utara',
    classification_raw: 'Aspirasi',
    status_raw: 'Terverifikasi',
  },
  {
    tracking_id: 2,
    received_date: '2023-04-13',
    parent_agency_raw: 'Pemerintah Kabupaten Tapin',
    classification_raw: 'Aspirasi',
    status_raw: 'Ditutup oleh Admin',
  },
]

const leave = (date: string): Holiday => ({
  date,
  name: 'Cuti Bersama Hari Raya Idul Fitri',
  type: 'joint_leave',
  region: '',
  source: 'contoh',
})

/** The joint leave of Idul Fitri 2023 was moved from 21, 24-26 April to 19-21, 24, 25 April. */
function firstDecree(reference: Reference): Reference {
  const kept = reference.holidays.filter(({ date }) => date !== '2023-04-19' && date !== '2023-04-20')
  return { ...reference, holidays: [...kept, leave('2023-04-26')], digest: 'first decree' }
}

let store: TestStore
let found: EditionComparison
beforeAll(async () => {
  store = await createTestStore([{ cutoff: '2023-04-27', reports: REPORTS }])
  const revised = await readReference('data/reference')
  const before = await store.build({ reference: firstDecree(revised) })
  const after = await store.build({ reference: revised })
  const open = (id: string) => openEdition(store.config, id)
  found = await compareEditions(await open(before.id), await open(after.id), parseQuestion({}))
})
afterAll(() => store.remove())

describe('a revised holiday', () => {
  test('gives another edition of the same loads', () => {
    expect(found.before.id).not.toBe(found.after.id)
    expect(found.causes).toEqual({ loads: false, cutoff: false, reference: true, builder: false })
  })

  test('restates what it touched and nothing else', () => {
    // First decree: 14, 17, 18, 19, 20, 27 April are 6 working days. Revised: 14, 17, 18, 26, 27 are 5.
    expect(
      found.changed.map(({ region, kpi, before, after }) => [region.key, kpi, before?.value, after?.value]),
    ).toEqual([['63.08', 'open_overdue', 1, 0]])
    expect(found.compared).toBeGreaterThan(50)
  })
})
