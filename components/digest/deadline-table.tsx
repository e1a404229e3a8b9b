import { waitingHref } from '#components/agencies/drill-href'
import { DataTable } from '#components/data-table'
import { tableName } from '#components/region-cells'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { DigestReport } from '#lib/reports/digest'

const SHOWN = [
  ['ombudsman_soon_14', 'digest.soon14Head'],
  ['ombudsman_soon_60', 'digest.soon60Head'],
  ['open_overdue', 'digest.overdueHead'],
] as const

interface Props {
  report: DigestReport
  query: string
  lang: Lang
}

/** Who has something to prevent or to catch up on; each row leads to its reports, open ones on top. */
export function DeadlineTable({ report, query, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  const { where } = report.scope.question
  return (
    <DataTable
      stacks
      caption={t('digest.deadlines')}
      columns={[
        { id: 'region', label: t('figures.region') },
        ...SHOWN.map(([id, key]) => ({ id, label: t(key), numeric: true })),
      ]}
      rows={report.deadlines.map(({ key, label, figures }) => ({
        key,
        cells: [
          {
            text: tableName(label, lang),
            href: waitingHref({ ...where, region: [key] }, { query, lang }),
          },
          ...SHOWN.map(([id]) => {
            const n = figures[id]?.value ?? 0
            return { text: f.count(n), faint: n === 0 }
          }),
        ],
      }))}
      empty={t('digest.noDeadlines')}
    />
  )
}
