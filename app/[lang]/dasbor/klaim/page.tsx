import type { Metadata } from 'next'
import { ClaimsView } from '#components/claims-view'
import { translate } from '#lib/i18n/translate'
import { runClaims } from '#lib/reports/claims'
import { langOf, type PageProps, readPlace } from '../../../place'
import { readReport } from '../../../read-report'
import { ReportPage } from '../../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('claims.title') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/dasbor/klaim')
  const outcome = await readReport(place, runClaims, { whole: true })
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report }) => <ClaimsView report={report} lang={place.lang} />}
    </ReportPage>
  )
}
