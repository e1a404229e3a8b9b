import type { Metadata } from 'next'
import { DigestView } from '#components/digest-view'
import { translate } from '#lib/i18n/translate'
import { runDigest } from '#lib/reports/digest'
import { langOf, type PageProps, readPlace } from '../../../place'
import { readReport } from '../../../read-report'
import { ReportPage } from '../../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('digest.title') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/dasbor/digest')
  const outcome = await readReport(place, runDigest, { whole: true })
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report }) => <DigestView report={report} query={place.query} lang={place.lang} />}
    </ReportPage>
  )
}
