import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { explain, UserError } from '#lib/errors'
import { readReference } from '#lib/reference/read'
import { createRegionResolver } from '#lib/warehouse/regions'

const REAL = join(import.meta.dirname, '../../data/reference')
let dir: string

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'reference-'))
  await cp(REAL, dir, { recursive: true })
})
afterEach(() => rm(dir, { recursive: true }))

async function edit(file: string, change: (text: string) => string) {
  const path = join(dir, file)
  await writeFile(path, change(await readFile(path, 'utf8')))
}
const append = (file: string, ...rows: string[]) => edit(file, (text) => `${text}${rows.join('\n')}\n`)
const failure = async () => {
  const error = await readReference(dir).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(UserError)
  return (error as UserError).message
}

describe('the shipped tables', () => {
  it('hold all provinces and regions with population and time zone', async () => {
    const { regions } = await readReference(REAL)
    const provinces = regions.filter((region) => region.type === 'Provinsi')
    expect(provinces).toHaveLength(38)
    expect(regions).toHaveLength(38 + 514)
    expect(regions.filter((region) => region.province_code === '63' && region.code !== '63')).toHaveLength(13)
    const offsets = (offset: number) => provinces.filter((p) => p.utc_offset === offset).length
    expect([7, 8, 9].map(offsets)).toEqual([18, 12, 8])
    expect(regions.every((region) => region.population > 0)).toBe(true)
  })

  it('give every kab/kota of Kalimantan Selatan one connected tile', async () => {
    const { tiles, regions } = await readReference(REAL)
    const home = regions.filter((region) => region.province_code === '63' && region.code !== '63')
    expect(tiles.map((tile) => tile.code)).toEqual(home.map((region) => region.code))
    const near = (a: (typeof tiles)[number], b: (typeof tiles)[number]) =>
      Math.max(Math.abs(a.x - b.x), Math.abs(a.y - b.y)) === 1
    expect(tiles.every((tile) => tiles.some((other) => near(tile, other)))).toBe(true)
  })

  it('know the holidays of 2016 to 2027', async () => {
    const { holidays } = await readReference(REAL)
    expect(holidays).toHaveLength(282)
    const years = new Set(holidays.map((holiday) => holiday.date.slice(0, 4)))
    expect([...years]).toEqual(Array.from({ length: 12 }, (_, i) => String(2016 + i)))
    expect(holidays.filter((h) => h.type === 'election').map((h) => h.date)).toContain('2024-11-27')
    expect(holidays.filter((h) => h.type === 'joint_leave')).toHaveLength(81)
  })

  it('place each category id under one top category, or several until decided', async () => {
    const { categoryIds, categoryTree } = await readReference(REAL)
    expect(categoryTree.filter((node) => node.category === '')).toHaveLength(38)
    expect(categoryTree).toHaveLength(38 + 920)
    expect(categoryIds).toHaveLength(211)
    expect(categoryIds.filter((row) => row.candidates.length > 1)).toHaveLength(6)
    const leaves = new Set(
      categoryTree.map((node) => `${node.top}/${node.category || node.top}`.toLowerCase()),
    )
    const strays = categoryIds.flatMap((row) =>
      row.candidates.map((top) => `${top}/${row.category}`.toLowerCase()).filter((leaf) => !leaves.has(leaf)),
    )
    expect(strays).toEqual([])
  })

  it('bound every classification on every day since 2010 by exactly one main follow-up rule', async () => {
    const { classifications, slaRules } = await readReference(REAL)
    const limits = [...classifications.map((c) => c.key), 'none', 'unknown'].map((key) =>
      ['2010-01-01', '2018-12-31', '2019-01-01', '2024-06-01', '2025-05-01', '2030-01-01'].map((day) =>
        slaRules
          .filter(
            (rule) => rule.stage === 'follow_up' && rule.variant === 'main' && rule.classification === key,
          )
          .filter((rule) => rule.valid_from <= day && (rule.valid_to === '' || day < rule.valid_to))
          .map((rule) => rule.limit)
          .join(),
      ),
    )
    expect(limits.map((days) => [...new Set(days)])).toEqual([['60'], ['14'], ['5'], ['5'], ['60'], ['60']])
  })

  it('let the usual spellings of Kalimantan Selatan be understood, and a bare Banjar not', async () => {
    const resolve = createRegionResolver(await readReference(REAL), '63')
    const spellings: Record<string, string[]> = {
      '63': [
        'Pemprov Kalsel',
        'Diskominfo Kalsel',
        'Pemerintah Provinsi Kalsel',
        'Dinas Sosial Prov. Kalimantan Selatan',
      ],
      '63.01': ['Pemkab Tala', 'Diskominfo Kab. Tala', 'Dinas Sosial Tanah Laut'],
      '63.02': ['Kota Baru', 'Pemkab Kota Baru', 'Pemerintah Kab. Kota Baru', 'Diskominfo Kotabaru'],
      '63.03': ['Pemkab Banjar', 'Kab. Banjar', 'Dinas Sosial Kabupaten Banjar'],
      '63.04': ['Batola', 'Diskominfo Batola'],
      '63.06': ['Pemkab HSS', 'Dinas Pendidikan Kab. HSS'],
      '63.07': ['Pemkab HST', 'Kabupaten HST'],
      '63.08': ['Pemkab HSU', 'Diskominfosandi HSU', 'Dinas Sosial Kab. HSU', 'Kab. Hulu Sungai Utara'],
      '63.10': ['Tanbu', 'Pemkab Tanah Bumbu'],
      '63.71': ['Pemko Banjarmasin', 'Pemkot Banjarmasin', 'Diskominfotik Kota Banjarmasin'],
      '63.72': ['Banjar Baru', 'Pemko Banjar Baru', 'Pemerintah Kota Banjar Baru', 'Diskominfo Banjarbaru'],
      '32.79': ['Kota Banjar', 'Pemerintah Kota Banjar'],
    }
    for (const [code, names] of Object.entries(spellings))
      expect([code, ...names.map(resolve)]).toEqual([code, ...names.map(() => code)])
    expect(resolve('Diskominfo Banjar')).toBeNull()
  })

  it('call no target verified that has only hearsay behind it', async () => {
    const { targets } = await readReference(REAL)
    expect(targets.filter((target) => target.verified).map((target) => target.id)).toEqual([
      'kalsel-volume-2023',
      'ogp-follow-up',
    ])
  })
})

describe('the digest', () => {
  it('ignores quoting, line ends, a byte order mark, blank lines and semicolons', async () => {
    const { digest } = await readReference(REAL)
    await edit('tiles.csv', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}\r\n\r\n`)
    await edit('channels.csv', (text) => text.replaceAll(/^Website,/gm, '"Website",'))
    await edit('statuses.csv', (text) =>
      text.replaceAll(',', ';').replace('Assigned;', 'Assigned,').replaceAll('"', ''),
    )
    expect((await readReference(dir)).digest).toBe(digest)
  })

  it('changes with any value', async () => {
    const { digest } = await readReference(REAL)
    await edit('regions.csv', (text) => text.replace('238250', '238251'))
    expect((await readReference(dir)).digest).not.toBe(digest)
  })
})

describe('faults', () => {
  it('are named by file, line and column, all together', async () => {
    await append('holidays.csv', '2025-02-30,Libur,national,,contoh', '2025-03-03,Libur,libur,,')
    await edit('tiles.csv', (text) => text.replace('63.10,', '63.1,'))
    expect(await failure()).toBe(
      [
        'holidays.csv line 284, column date: not a date such as 2024-03-31: 2025-02-30',
        'holidays.csv line 285, column type: none of national, joint_leave, local, election: libur',
        'holidays.csv line 285, column source: must not be empty',
        'tiles.csv line 11, column code: not a region code such as 63 or 63.08: 63.1',
      ].join('; '),
    )
  })

  it('stop at twenty', async () => {
    await append(
      'holidays.csv',
      ...Array.from({ length: 25 }, (_, i) => `2025-13-${i},Libur,national,,contoh`),
    )
    expect((await failure()).split('; ')).toHaveLength(21)
    expect(await failure()).toMatch(/; and 5 more$/)
  })

  it.each([
    ['agency_aliases.csv', 'pemkab  hsu,63.09,contoh', /line 29: stands already on line 19: pemkab hsu/],
    ['agency_aliases.csv', 'Kota Banjar,63.03,contoh', /column alias: official name of 32.79: Kota Banjar/],
    ['agency_aliases.csv', 'Pemkab Contoh,63.99,contoh', /column region: unknown region: 63.99/],
    ['tiles.csv', '63,0,3,contoh', /column x: place already taken by 63.04: 0, 3/],
    [
      'category_ids.csv',
      '9999,Contoh,KESEHATAN|SOSIAL DAN KESEJAHTERAAN,AGAMA,contoh',
      /not a candidate: AGAMA/,
    ],
    ['category_ids.csv', '9999,Contoh,TIDAK ADA,,contoh', /unknown top category: TIDAK ADA/],
    ['statuses.csv', 'Baru,baru,Baru,New,archived,system,contoh', /closed_by: only for completed: system/],
    [
      'claims.csv',
      'x,63,2023-01-01,2023-01-01,volume,1,count,satu,contoh,,,',
      /period_to: not after period_from/,
    ],
    [
      'claims.csv',
      'x,63,2023-01-01,2024-01-01,volume,1,count,satu,contoh,bukan url,,',
      /url: not an address/,
    ],
    [
      'targets.csv',
      'x,follow_up_rate,region,,2024,98,fraction,at_least,c,s,yes',
      /out of range for fraction: 98/,
    ],
    ['regions.csv', '63.88,62,Kota,Kota Contoh,Contoh,1,8,contoh', /outside province 62: 63.88/],
    ['holidays.csv', '2025-01-01,Lagi,national,,contoh', /stands already on line \d+: 2025-01-01/],
    [
      'sla_rules.csv',
      'x,aspirasi,follow_up,7,workdays,received,followed_up,2024-01-01,2024-02-01,P,,no,main,,contoh',
      /valid_from: overlaps with rule follow-up-aspirasi-62-2018: 2024-01-01/,
    ],
    ['targets.csv', 'x,y', /targets.csv line 7: 11 cells expected: 2/],
  ])('%s: %s', async (file, row, words) => {
    await append(file, row)
    expect(await failure()).toMatch(words)
  })

  it('tell a missing file, a missing column and a file that is not UTF-8', async () => {
    await rm(join(dir, 'tiles.csv'))
    await edit('channels.csv', (text) => text.replace('keyed_in', 'dicatat'))
    await writeFile(join(dir, 'reasons.csv'), Buffer.from([0x6b, 0xe9, 0x0a]))
    const message = await failure()
    expect(message).toContain('tiles.csv line 1: file cannot be read')
    expect(message).toContain('channels.csv line 1, column keyed_in: column missing')
    expect(message).toContain('channels.csv line 1, column dicatat: unknown column')
    expect(message).toContain('reasons.csv line 1: not UTF-8 text')
    expect(explain(new UserError('reference', message))).not.toContain(dir)
  })

  it('are not that a table or a row lacks the English of a citation', async () => {
    await edit('targets.csv', (text) => `${text.split('\n')[0]?.replace(',citation_en', '')}\n`)
    await append(
      'sla_rules.csv',
      'x,,forwarding,1,workdays,received,disposed,2024-01-01,,,,yes,other,,source',
    )
    const { targets, slaRules } = await readReference(dir)
    expect(targets).toEqual([])
    expect(slaRules.at(-1)).toMatchObject({ id: 'x', note_en: '' })
  })
})
