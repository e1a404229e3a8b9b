import type { Metadata } from 'next'
import { CategoriesView } from '#components/categories/categories-view'
import { translate } from '#lib/i18n/translate'
import { runCategories } from '#lib/reports/categories'
import { langOf, type PageProps, readPlace } from '../../../place'
import { readReport } from '../../../read-report'
import { ReportPage } from '../../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('categories.documentTitle') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/dasbor/kategori')
  const outcome = await readReport(place, runCategories)
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report, chosen }) => (
        <CategoriesView {...{ report, chosen }} query={place.query} lang={place.lang} />
      )}
    </ReportPage>
  )
}
