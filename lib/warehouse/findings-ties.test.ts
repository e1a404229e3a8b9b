import { expect, test } from 'vitest'
import type { Row } from '#lib/db/rows'
import { createTestStore } from '#lib/warehouse/testing/edition'
import type { TestLoad } from '#lib/warehouse/testing/loads'

const STATUS = 'Terdisposisi Belum Ditindaklanjuti'

/** An export of Tapin of one day, one of many. */
const part = (n: number, cutoff: string, ids: number[]): TestLoad => ({
  cutoff,
  reports: ids.map((tracking_id) => ({ tracking_id, received_date: '2024-01-10', status_raw: STATUS })),
  manifest: {
    agency: 'Pemerintah Kabupaten Tapin',
    period: { from: '2024-01-01', to: '2024-12-31' },
    sha256: String(n).padStart(64, '0'),
    load: String(n).padStart(12, '0'),
  },
})

test('of many exports of one day that lack a report the first one is named, in whatever order they were read', async () => {
  const ids = Array.from({ length: 3000 }, (_, i) => i + 1)
  const later = Array.from({ length: 30 }, (_, n) => part(100 + n, '2024-02-29', [10_000 + n]))
  const store = await createTestStore([part(1, '2024-01-31', ids), ...later.reverse()])
  try {
    await store.build()
    const found = await store.all<Row>(
      "SELECT load, count(*) AS n FROM findings WHERE kind = 'vanished' GROUP BY load",
    )
    expect(found).toEqual([{ load: String(100).padStart(12, '0'), n: 3000 }])
  } finally {
    await store.remove()
  }
})
