import { readConfig } from '#lib/config'
import { UserError } from '#lib/errors'
import { isLang, type Lang } from '#lib/i18n/lang'
import { toCsv } from '#lib/reports/export'
import { findReport } from '#lib/reports/index'
import { openPrevious } from '#lib/warehouse/previous'
import { openQuestion } from '../../../open'
import { respond } from '../../../respond'

export const dynamic = 'force-dynamic'

interface Context {
  params: Promise<{ id: string }>
}

const OWN = ['format', 'lang']
/** Else spreadsheets take UTF-8 for something older. */
const BOM = '\uFEFF'

/** The language of a CSV, or that none is asked for. UserError for anything else. */
function formatOf(search: URLSearchParams): { csv?: Lang } {
  const [format, lang] = [search.get('format') ?? 'json', search.get('lang') ?? 'id']
  if (format !== 'json' && format !== 'csv')
    throw new UserError('format', `no such format: ${format}`, 'one of json, csv')
  if (!isLang(lang)) throw new UserError('lang', `no such language: ${lang}`, 'id or en')
  return format === 'csv' ? { csv: lang } : {}
}

const fileHeaders = (name: string) => ({
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': `attachment; filename="rapor-${name}.csv"`,
})

/** The JSON that the page, the command line and the documents render; its tables with `format=csv`. */
export const GET = (request: Request, { params }: Context) =>
  respond(request, async () => {
    const report = findReport((await params).id)
    const format = formatOf(new URL(request.url).searchParams)
    const { edition, question, tag } = await openQuestion(request, OWN)
    const config = readConfig()
    const previous = () => openPrevious(config, edition.manifest)
    const run = () => report.run({ edition, config, previous }, question)
    const resource = { tag: `reports/${report.id}/${format.csv ?? 'json'}/${tag}`, body: run }
    if (!format.csv) return resource
    const { csv } = format
    return {
      ...resource,
      file: fileHeaders(`${report.id}-${edition.manifest.id}`),
      body: async () => BOM + toCsv(await run(), csv),
    }
  })
