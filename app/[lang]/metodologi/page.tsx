import type { Metadata } from 'next'
import { MethodView } from '#components/method-view'
import { translate } from '#lib/i18n/translate'
import { runMethod } from '#lib/reports/method'
import { langOf, type PageProps, readPlace } from '../../place'
import { readReport } from '../../read-report'
import { ReportPage } from '../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('method.title') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/metodologi')
  const outcome = await readReport(place, runMethod, { whole: true })
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report }) => <MethodView report={report} lang={place.lang} />}
    </ReportPage>
  )
}
