import { DataTable } from '#components/data-table'
import { shareCell } from '#components/quality/share-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { QualityReport } from '#lib/reports/quality'

const COUNTED = [
  ['no_classification', 'noClassification'],
  ['no_category', 'noCategory'],
  ['unmapped_category', 'unmappedCategory'],
  ['no_location', 'noLocation'],
  ['by_location', 'byLocation'],
  ['unknown_status', 'unknownStatus'],
  ['with_dates', 'withDates'],
] as const

/** How complete each agency's reports are, how fresh, and how many findings concern them. */
export function AgencyTable({ agencies, lang }: { agencies: QualityReport['agencies']; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <DataTable
      caption={t('quality.agencies')}
      columns={[
        { id: 'agency', label: t('quality.agency') },
        { id: 'reports', label: t('figures.volume'), numeric: true },
        ...COUNTED.map(([id, text]) => ({ id, label: t(`quality.${text}`), numeric: true })),
        { id: 'findings', label: t('quality.findings'), numeric: true },
      ]}
      rows={agencies.map((agency) => ({
        key: `${agency.key} ${agency.region.key}`,
        cells: [
          { text: agency.label[lang], note: `${t('quality.cutoff')} ${f.dateShort(agency.cutoff)}` },
          { text: f.count(agency.reports) },
          ...COUNTED.map(([id]) => shareCell(agency[id], agency.reports, lang)),
          { text: f.count(agency.findings), faint: agency.findings === 0 },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
