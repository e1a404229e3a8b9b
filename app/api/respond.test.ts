import { expect, test, vi } from 'vitest'
import { QueryError, UserError } from '#lib/errors'
import { respond } from './respond'

const request = (headers = {}) => new Request('http://localhost/api', { headers })
const resource = { tag: '2024-12-31-abc?by=region', body: async () => ({ answers: [] }) }

test('the same edition and question need not be sent twice', async () => {
  const first = await respond(request(), async () => resource)
  expect(await first.json()).toEqual({ answers: [] })
  const tag = first.headers.get('etag') ?? ''
  const body = vi.fn(resource.body)
  const second = await respond(request({ 'if-none-match': tag }), async () => ({ ...resource, body }))
  expect(second.status).toBe(304)
  expect(body).not.toHaveBeenCalled()
})

test.each([
  ['from', 400],
  ['unknown_kpi', 404],
  ['no_edition', 503],
])('a fault %s of the caller is status %i with one line', async (code, status) => {
  const response = await respond(request(), async () => {
    throw new UserError(code, 'what is wrong', 'what to do')
  })
  expect(response.status).toBe(status)
  expect(await response.json()).toEqual({ error: { code, message: 'what is wrong - what to do' } })
})

test('our own fault shows neither stack nor SQL, and is logged', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const response = await respond(request(), async () => {
    throw new QueryError('no such column: secret', 'SELECT secret')
  })
  expect(response.status).toBe(500)
  expect(await response.text()).not.toMatch(/secret/)
  expect(log).toHaveBeenCalledOnce()
  log.mockRestore()
})
