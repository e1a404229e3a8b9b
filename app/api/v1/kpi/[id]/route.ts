import { askOne } from '#lib/kpi/ask'
import { findKpi } from '#lib/kpi/registry'
import { openQuestion } from '../../../open'
import { respond } from '../../../respond'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ id: string }>
}

/** `{edition, kpi, question, answers}`, the same as `rapor kpi ID --json`. */
export const GET = (request: Request, { params }: Context) =>
  respond(request, async () => {
    const kpi = findKpi((await params).id).id
    const { edition, question, tag } = await openQuestion(request)
    return { tag: `kpi/${kpi}/${tag}`, body: () => askOne(edition, kpi, question) }
  })
