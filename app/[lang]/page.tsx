import type { Metadata } from 'next'
import { HomeView } from '#components/home-view'
import { readConfig } from '#lib/config'
import { translate } from '#lib/i18n/translate'
import { runHome } from '#lib/reports/home'
import { langOf, type PageProps, readPlace } from '../place'
import { readMap } from '../read-map'
import { readReport } from '../read-report'
import { ReportPage } from '../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('home.documentTitle') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '')
  const outcome = await readReport(place, runHome)
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report }) => (
        <HomeView
          {...{ report }}
          boundaries={readMap(readConfig().reference)}
          query={place.query}
          lang={place.lang}
        />
      )}
    </ReportPage>
  )
}
