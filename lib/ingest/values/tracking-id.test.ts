import { expect, test } from 'vitest'
import { openWriter } from '#lib/db/writer'
import { trackingIdSql } from '#lib/ingest/values/tracking-id'

test('1 to 12 digits, a trailing .0 and spaces around; nothing else', async () => {
  const db = await openWriter({ path: ':memory:' })
  const read = async (raw: string) =>
    (
      await db.all<{ id: number | null }>(`SELECT ${trackingIdSql('raw')} AS id FROM (SELECT ? AS raw)`, [
        raw,
      ])
    )[0]?.id
  expect(await Promise.all(['9357036', ' 9357036 ', '9357036.0', '007', '123456789012'].map(read))).toEqual([
    9357036, 9357036, 9357036, 7, 123456789012,
  ])
  const wrong = ['', '1234567890123', '9.357036E+06', '-5', '93570.5', '12a', '1 2', '٣']
  expect(new Set(await Promise.all(wrong.map(read)))).toEqual(new Set([null]))
  db.close()
})
