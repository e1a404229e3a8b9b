import type { Metadata } from 'next'
import { AgenciesView } from '#components/agencies-view'
import { translate } from '#lib/i18n/translate'
import type { Question } from '#lib/kpi/question'
import { runAgencies } from '#lib/reports/agencies'
import { readCases } from '#lib/reports/cases'
import type { ReportContext } from '#lib/reports/context'
import { langOf, type PageProps, readPlace } from '../../../place'
import { readReport } from '../../../read-report'
import { ReportPage } from '../../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('agencies.documentTitle') }
}

/** The report and, once a region, agency or unit is chosen, one page of the reports behind it. */
const runPage = (page: number) => async (context: ReportContext, question: Question) => {
  const [agencies, cases] = await Promise.all([
    runAgencies(context, question),
    question.where.region || question.where.unit || question.where.agency
      ? readCases(context.edition, question, page)
      : null,
  ])
  return { agencies, cases }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/dasbor/instansi')
  const page = Number.parseInt(new URLSearchParams(place.query).get('halaman') ?? '1', 10) || 1
  const outcome = await readReport(place, runPage(page))
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report: { agencies, cases }, chosen }) => (
        <AgenciesView report={agencies} {...{ cases, chosen }} query={place.query} lang={place.lang} />
      )}
    </ReportPage>
  )
}
