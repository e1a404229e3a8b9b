import { DataTable } from '#components/data-table'
import { shareCell } from '#components/quality/share-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { QualityReport } from '#lib/reports/quality'
import css from './quality.module.css'

interface Props {
  loads: QualityReport['loads']
  lang: Lang
}

const COUNTED = [
  ['no_classification', 'noClassification'],
  ['no_category', 'noCategory'],
  ['no_location', 'noLocation'],
  ['unmapped_category', 'unmappedCategory'],
  ['unmapped_region', 'unmappedRegion'],
  ['unknown_status', 'unknownStatus'],
] as const

/** What each file of reports lacks; then what each dates file covers. */
export function LoadCompleteness({ loads, lang }: Props) {
  const t = translate(lang)
  return (
    <>
      <DataTable
        caption={t('quality.completeness')}
        columns={[
          { id: 'file', label: t('quality.file') },
          { id: 'accepted', label: t('quality.accepted'), numeric: true },
          ...COUNTED.map(([id, text]) => ({ id, label: t(`quality.${text}`), numeric: true })),
        ]}
        rows={loads.flatMap((load) => completenessRow(load, lang))}
        empty={t('figures.noRows')}
      />
      <h3 className={css.sub}>{t('quality.coverageOf')}</h3>
      <DatesFiles {...{ loads, lang }} />
    </>
  )
}

function completenessRow({ load, file, accepted, completeness }: Props['loads'][number], lang: Lang) {
  if (!completeness) return []
  const cells = [
    { text: file, note: load },
    { text: format(lang).count(accepted) },
    ...COUNTED.map(([id]) => shareCell(completeness[id], accepted, lang)),
  ]
  return [{ key: load, cells }]
}

function DatesFiles({ loads, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  const dates = loads.filter(({ kind }) => kind === 'dates')
  if (dates.length === 0) return <p>{t('quality.coverageNone')}</p>
  return (
    <ul className={css.plain}>
      {dates.map(({ load, file, matched, accepted }) => (
        <li key={load}>
          {file}: {t('quality.matched', { n: f.count(matched ?? 0), of: f.count(accepted) })}
        </li>
      ))}
    </ul>
  )
}
