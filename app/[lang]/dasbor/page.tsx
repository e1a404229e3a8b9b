import type { Metadata } from 'next'
import { OverviewView } from '#components/overview-view'
import { readConfig } from '#lib/config'
import { translate } from '#lib/i18n/translate'
import { runOverview } from '#lib/reports/overview'
import { langOf, type PageProps, readPlace } from '../../place'
import { readMap } from '../../read-map'
import { readReport } from '../../read-report'
import { ReportPage } from '../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('dashboard.documentTitle') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/dasbor')
  const outcome = await readReport(place, runOverview)
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report, chosen }) => (
        <OverviewView
          {...{ report, chosen }}
          boundaries={readMap(readConfig().reference)}
          query={place.query}
          lang={place.lang}
        />
      )}
    </ReportPage>
  )
}
