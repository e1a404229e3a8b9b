import type { Metadata } from 'next'
import { CategoriesView } from '#components/categories/categories-view'
import { translate } from '#lib/i18n/translate'
import type { Question } from '#lib/kpi/question'
import { runCategories } from '#lib/reports/categories'
import { searchCategories } from '#lib/reports/category-search'
import type { ReportContext } from '#lib/reports/context'
import { langOf, type PageProps, readPlace } from '../../../place'
import { readReport } from '../../../read-report'
import { ReportPage } from '../../../report-page'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('categories.documentTitle') }
}

export default async function Page(props: PageProps) {
  const place = await readPlace(props, '/dasbor/kategori')
  const outcome = await readReport(place, besideSearch(place.query))
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report: { report, search }, chosen }) => (
        <CategoriesView {...{ report, search, chosen }} query={place.query} lang={place.lang} />
      )}
    </ReportPage>
  )
}

/** The report, and what was looked for among the names of categories. */
const besideSearch = (query: string) => async (context: ReportContext, question: Question) => {
  const text = new URLSearchParams(query).get('cari') ?? ''
  const [report, search] = await Promise.all([
    runCategories(context, question),
    searchCategories(context.edition, question, text),
  ])
  return { report, search }
}
