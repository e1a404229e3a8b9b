import type { Metadata } from 'next'
import { ComparisonView } from '#components/comparison/comparison-view'
import { viewChoice } from '#components/comparison/view-choice'
import { translate } from '#lib/i18n/translate'
import { compareBy } from '#lib/reports/comparison'
import { langOf, type PageProps, readPlace } from '../../../place'
import { readReport } from '../../../read-report'
import { ReportPage } from '../../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('comparison.documentTitle') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/dasbor/kabupaten')
  const view = viewChoice(place.query)
  const outcome = await readReport(place, (context, question) => compareBy(context, question, view.kpi))
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report, chosen }) => (
        <ComparisonView {...{ report, chosen, view }} query={place.query} lang={place.lang} />
      )}
    </ReportPage>
  )
}
