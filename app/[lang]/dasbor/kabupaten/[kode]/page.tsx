import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { regionName } from '#components/region-cells'
import { RegionView } from '#components/region-view'
import type { Place } from '#components/shell'
import type { Question } from '#lib/kpi/question'
import type { ReportContext } from '#lib/reports/context'
import { runPair } from '#lib/reports/pair'
import { runRegion } from '#lib/reports/region'
import { type PageProps, readPlace } from '../../../../place'
import { type Fault, type Read, readReport } from '../../../../read-report'
import { ReportPage } from '../../../../report-page'

export const dynamic = 'force-dynamic'

/** A province `63` or a kab/kota `63.08`. */
const CODE = /^\d\d(\.\d\d)?$/

/** Title and page ask for the same report: it is made once a request. 404 for a region that is not of the province. */
const read = cache(async (lang: Place['lang'], kode: string, query: string) => {
  const place: Place = { lang, path: `/dasbor/kabupaten/${kode}`, query, theme: 'auto' }
  const other = new URLSearchParams(query).get('banding')
  const codes = other && CODE.test(other) && other !== kode ? [kode, other] : [kode]
  const outcome = await readReport(place, besideAnother(codes), { region: kode })
  return isElsewhere(outcome, kode) ? notFound() : outcome
})

/** The report card of the first code, and the pair of both; one alone stands beside all others. */
const besideAnother = (codes: string[]) => async (context: ReportContext, question: Question) => {
  const both = { ...question, where: { ...question.where, region: codes } }
  const [report, pair] = await Promise.all([runRegion(context, question), runPair(context, both)])
  return { report, pair }
}

type Beside = Awaited<ReturnType<ReturnType<typeof besideAnother>>>

function isElsewhere(outcome: Read<Beside> | Fault, kode: string): boolean {
  if ('fault' in outcome)
    return outcome.fault.code === 'unknown_value' && outcome.fault.message.includes(kode)
  return outcome.report.report.scope.choices.region.every(({ key }) => key !== kode)
}

async function load(props: PageProps) {
  const { kode = '' } = await props.params
  if (!CODE.test(kode)) notFound()
  const place = await readPlace(props, `/dasbor/kabupaten/${kode}`)
  return { place, outcome: await read(place.lang, kode, place.query) }
}

export async function generateMetadata(props: PageProps): Promise<Metadata> {
  const { place, outcome } = await load(props)
  return 'fault' in outcome ? {} : { title: regionName(outcome.report.report.region, place.lang) }
}

export default async function Page(props: PageProps) {
  const { place, outcome } = await load(props)
  return (
    <ReportPage {...{ place, outcome }}>
      {({ report: { report, pair }, chosen }) => (
        <RegionView {...{ report, pair, chosen }} query={place.query} lang={place.lang} />
      )}
    </ReportPage>
  )
}
