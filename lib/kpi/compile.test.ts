import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openReaderPool, type Reader } from '#lib/db/reader'
import { openWriter } from '#lib/db/writer'
import { compile } from '#lib/kpi/compile'
import { parseQuestion } from '#lib/kpi/parse'
import { DIMENSIONS } from '#lib/kpi/question'
import { findKpi, KPIS } from '#lib/kpi/registry'
import { createKeys } from '#lib/warehouse/encoding'
import { columnList } from '#lib/warehouse/fill'
import { FACT_KEYS, FACTS, TABLES } from '#lib/warehouse/schema'

const LIMITS = [
  { stage: 'first_response', limit_days: 3, valid_from: '2010-01-01', valid_to: '2020-01-01' },
  { stage: 'first_response', limit_days: 4, valid_from: '2020-01-01', valid_to: null },
]

describe('SQL', () => {
  test('is one scan at the asked grain, each aggregate once', () => {
    const kpis = ['volume', 'completion_rate', 'completion_rate_all'].map(findKpi)
    const { sql, params, columns } = compile(kpis, parseQuestion({ by: 'region', where: 'channel=sms' }), [])
    expect(sql).toBe(
      [
        'SELECT region AS k0,',
        '  count(*) AS c0,',
        "  count_if((in_base) AND (bucket = 'completed'::bucket_key)) AS c1,",
        '  count_if(in_base) AS c2,',
        "  count_if(bucket = 'completed'::bucket_key) AS c3",
        'FROM facts',
        'WHERE channel IN (TRY_CAST(? AS channel_key))',
        'GROUP BY k0',
      ].join('\n'),
    )
    expect(params).toEqual(['sms'])
    expect(columns.get('completion_rate_all')).toEqual({ numerator: 'c3', denominator: 'c0' })
  })

  test('binds every value: nobody’s text becomes SQL', () => {
    const evil = "x') OR 1=1; DROP TABLE facts; --"
    const question = parseQuestion({ from: '2024-01-01', to: '2025-01-01', where: `unit=${evil}` })
    const { sql, params } = compile([findKpi('volume')], question, [])
    expect(sql).not.toContain('DROP')
    expect(params).toEqual(['2024-01-01', '2025-01-01', evil])
  })

  test('takes a limit from the rule in force on the day received', () => {
    const { sql } = compile([findKpi('first_response_on_time')], parseQuestion({}), LIMITS)
    expect(sql).toContain("WHEN received >= DATE '2010-01-01' AND received < DATE '2020-01-01' THEN 3")
    expect(sql).toContain("WHEN received >= DATE '2020-01-01' AND true THEN 4")
    expect(compile([findKpi('volume')], parseQuestion({}), LIMITS).sql).not.toContain('CASE')
  })
})

describe('every indicator in every split runs on a published edition', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapor-kpi-'))
  const path = join(folder, 'warehouse.duckdb')
  let reader: Reader
  let close = () => {}

  beforeAll(async () => {
    const writer = await openWriter({ path })
    await createKeys(writer, {})
    for (const [name, columns] of Object.entries({
      ...TABLES,
      facts: columnList({ ...FACTS, ...FACT_KEYS }),
    }))
      await writer.run(`CREATE TABLE ${name} (${columns})`)
    await writer.finish()
    const pool = await openReaderPool(folder)
    reader = await pool.open('edition', path)
    close = () => pool.close()
  })
  afterAll(() => {
    close()
    rmSync(folder, { recursive: true })
  })

  const filters = {
    from: '2024-01-01',
    to: '2025-01-01',
    where: ['region=63.08,63', 'month=2024-05', 'year=2024'],
  }

  test.each(KPIS.map(({ id }) => id))('%s', async (id) => {
    for (const by of [[], ...DIMENSIONS.map((one) => [one]), ['region', 'month'], ['unit', 'status']]) {
      const { sql, params } = compile([findKpi(id)], parseQuestion({ ...filters, by }), LIMITS)
      expect(await reader.all(`EXPLAIN ${sql}`, params)).not.toEqual([])
      expect(await reader.all(sql, params)).toHaveLength(by.length === 0 ? 1 : 0)
    }
  })

  test('all at once', async () => {
    const { sql, params } = compile(KPIS, parseQuestion({ ...filters, by: 'region' }), LIMITS)
    expect(await reader.all(sql, params)).toEqual([])
  })
})
