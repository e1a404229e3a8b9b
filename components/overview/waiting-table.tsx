import { waitingHref } from '#components/agencies/drill-href'
import { DataTable } from '#components/data-table'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Question } from '#lib/kpi/question'
import type { Waiting } from '#lib/reports/overview/waiting'

interface Props {
  waiting: Waiting[]
  /** Filters of the page, carried along. */
  where: Question['where']
  query: string
  lang: Lang
}

/** The oldest open report of each agency; no report is named. */
export function WaitingTable({ waiting, where, query, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <DataTable
      stacks
      caption={t('overview.waiting')}
      columns={[
        { id: 'agency', label: t('overview.agency') },
        { id: 'oldest', label: t('overview.oldest'), numeric: true },
        { id: 'open', label: t('overview.open'), numeric: true },
        { id: 'overdue', label: t('overview.overdue'), numeric: true },
      ]}
      rows={waiting.map(({ key, label, oldest, since, open, overdue }) => ({
        key,
        cells: [
          { text: label[lang], href: waitingHref({ ...where, agency: [key] }, { query, lang }) },
          { text: f.workdays(oldest), note: t('overview.since', { date: f.dateShort(since) }) },
          { text: f.count(open) },
          { text: f.count(overdue) },
        ],
      }))}
      empty={t('overview.noneWaiting')}
    />
  )
}
