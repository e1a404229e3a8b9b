import { expect, test } from 'vitest'
import { detailText } from '#components/quality/detail-text'

test.each([
  ['completed > in_process', 'selesai → proses', 'completed → in process'],
  ['after 2024-01-31', 'terakhir terlihat pada data per 31 Jan 2024', 'last seen in data as at 31 Jan 2024'],
  [
    'disposed 2024-01-15 > followed_up 2024-01-12',
    'disposisi 15 Jan 2024 → tindak lanjut 12 Jan 2024',
    'assigned 15 Jan 2024 → followed up 12 Jan 2024',
  ],
  ['n = 2', 'banyaknya 2', 'number 2'],
  ['32.04', '32.04', '32.04'],
])('%s', (detail, id, en) => {
  expect([detailText(detail, 'id'), detailText(detail, 'en')]).toEqual([id, en])
})
