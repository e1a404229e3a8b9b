import type { Metadata } from 'next'
import { QualityView } from '#components/quality-view'
import { translate } from '#lib/i18n/translate'
import { runQuality } from '#lib/reports/quality'
import { langOf, type PageProps, readPlace } from '../../place'
import { readReport } from '../../read-report'
import { ReportPage } from '../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('quality.title') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/mutu-data')
  const outcome = await readReport(place, runQuality, { whole: true })
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report }) => <QualityView report={report} lang={place.lang} />}
    </ReportPage>
  )
}
