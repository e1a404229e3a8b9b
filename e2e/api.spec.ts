import { REPORTS } from '#lib/reports/index'
import { editionList, health, kpiList, kpiResult, report } from '../app/api/schemas'
import { expect, test } from './fixtures'

const NEED_REGION = new Set<string>(
  REPORTS.filter(({ parameters }) => parameters.length > 0).map(({ id }) => id),
)

const LISTS = [
  ['/api/health', health],
  ['/api/v1/kpi', kpiList],
  ['/api/v1/editions', editionList],
] as const

test('faults are one line with a code, never a stack', async ({ request }) => {
  const expected: [string, number, string][] = [
    ['/api/v1/kpi/nonsense', 404, 'unknown_kpi'],
    ['/api/v1/kpi/volume?by=nonsense', 400, 'unknown_dimension'],
    ['/api/v1/kpi/volume?from=2024-13-01', 400, 'bad_date'],
    ['/api/v1/kpi/volume?edition=2001-01-01-000000000000', 404, 'unknown_edition'],
    ['/api/v1/reports/nonsense', 404, 'unknown_report'],
    ['/api/v2', 404, 'unknown_address'],
  ]
  for (const [path, status, code] of expected) {
    const response = await request.get(path)
    const body = await response.json()
    expect([path, response.status(), body.error.code]).toEqual([path, status, code])
    expect(body.error.message).not.toMatch(/\n|node_modules|\.ts/)
  }
})

test('the same question is answered once: 304', async ({ request }) => {
  const path = '/api/v1/kpi/volume?by=year'
  const etag = (await request.get(path)).headers().etag ?? ''
  expect((await request.get(path, { headers: { 'if-none-match': etag } })).status()).toBe(304)
})

test('OpenAPI lists every indicator and report, and each answers as described', async ({ request }) => {
  const { openapi, paths } = await (await request.get('/api/v1/openapi.json')).json()
  expect(openapi).toBe('3.1.0')
  for (const kind of ['kpi', 'reports']) {
    const [{ schema: ids }] = paths[`/api/v1/${kind}/{id}`].get.parameters
    for (const id of ids.enum) {
      const query = NEED_REGION.has(id) ? '?where=region%3D63.08' : ''
      const response = await request.get(`/api/v1/${kind}/${id}${query}`)
      expect([id, response.status()]).toEqual([id, 200])
      const schema = kind === 'kpi' ? kpiResult : report
      expect(schema.safeParse(await response.json()).error).toBeUndefined()
    }
  }
  for (const [path, schema] of LISTS)
    expect(schema.safeParse(await (await request.get(path)).json()).error).toBeUndefined()
})

test('health says which edition is served and on which Node', async ({ request }) => {
  const body = await (await request.get('/api/health')).json()
  expect(body).toMatchObject({ status: 'ok', sample: true, node: { version: process.versions.node } })
})

test('a request under another host name is refused', async ({ request }) => {
  for (const path of ['/id', '/api/v1/editions', '/api/health']) {
    const response = await request.get(path, { headers: { host: 'rapor.example' }, maxRedirects: 0 })
    expect([path, response.status()]).toEqual([path, 421])
  }
})
