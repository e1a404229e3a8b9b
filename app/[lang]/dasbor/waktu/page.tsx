import type { Metadata } from 'next'
import { TimelinessView } from '#components/timeliness-view'
import { translate } from '#lib/i18n/translate'
import { runTimeliness } from '#lib/reports/timeliness'
import { langOf, type PageProps, readPlace } from '../../../place'
import { readReport } from '../../../read-report'
import { ReportPage } from '../../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('timeliness.documentTitle') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/dasbor/waktu')
  const outcome = await readReport(place, runTimeliness)
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report, chosen }) => (
        <TimelinessView {...{ report, chosen }} query={place.query} lang={place.lang} />
      )}
    </ReportPage>
  )
}
