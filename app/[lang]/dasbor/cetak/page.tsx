import type { Metadata } from 'next'
import { RegionSheets } from '#components/region-sheets'
import { translate } from '#lib/i18n/translate'
import { runOverview } from '#lib/reports/overview'
import { langOf, type PageProps, readPlace } from '../../../place'
import { readReport } from '../../../read-report'
import { ReportPage } from '../../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('region.sheetsLink') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/dasbor/cetak')
  const outcome = await readReport(place, runOverview)
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report }) => <RegionSheets report={report} lang={place.lang} />}
    </ReportPage>
  )
}
