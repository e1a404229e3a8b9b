import { KPIS } from '#lib/kpi/registry'
import { respond } from '../../respond'

export const dynamic = 'force-dynamic'

/** Every indicator with its definition. */
export const GET = (request: Request) =>
  respond(request, async () => {
    const body = { kpis: KPIS.map(({ measure: _sql, ...kpi }) => kpi) }
    return { tag: JSON.stringify(body), body: async () => body }
  })
