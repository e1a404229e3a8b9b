import { DataTable } from '#components/data-table'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Waiting } from '#lib/reports/overview/waiting'

interface Props {
  waiting: Waiting[]
  query: string
  lang: Lang
}

/** The open reports of an agency, whenever they came in: the list of whom to call about what. */
function openOf(agency: string, { query, lang }: Omit<Props, 'waiting'>): string {
  const search = new URLSearchParams(query)
  for (const name of ['from', 'to']) search.delete(name)
  search.set('periode', 'semua')
  search.append('where', `agency=${agency}`)
  return `/${lang}/dasbor/instansi?${search}#laporan`
}

/** The oldest open report of each agency; no report is named. */
export function WaitingTable({ waiting, query, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <DataTable
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
          { text: label[lang], href: openOf(key, { query, lang }) },
          { text: f.workdays(oldest), note: t('overview.since', { date: f.dateShort(since) }) },
          { text: f.count(open) },
          { text: f.count(overdue) },
        ],
      }))}
      empty={t('overview.noneWaiting')}
    />
  )
}
