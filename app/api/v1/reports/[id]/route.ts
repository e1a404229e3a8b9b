import { readConfig } from '#lib/config'
import { findReport } from '#lib/reports/index'
import { openPrevious } from '#lib/warehouse/previous'
import { openQuestion } from '../../../open'
import { respond } from '../../../respond'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ id: string }>
}

/** The JSON that the page, the command line and the documents render. */
export const GET = (request: Request, { params }: Context) =>
  respond(request, async () => {
    const report = findReport((await params).id)
    const { edition, question, tag } = await openQuestion(request)
    const config = readConfig()
    const previous = () => openPrevious(config, edition.manifest)
    const body = () => report.run({ edition, config, previous }, question)
    return { tag: `reports/${report.id}/${tag}`, body }
  })
