import { DataTable } from '#components/data-table'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { QualityReport } from '#lib/reports/quality'

type Load = QualityReport['loads'][number]

/** Every file with its cut-off and the fate of its rows. */
export function LoadTable({ loads, lang }: { loads: Load[]; lang: Lang }) {
  const t = translate(lang)
  const numeric = (id: 'rows' | 'accepted' | 'rejected' | 'duplicates' | 'blank') => ({
    id,
    label: t(id === 'rows' ? 'quality.inFiles' : `quality.${id}`),
    numeric: true,
  })
  return (
    <DataTable
      stacks
      caption={t('quality.loads')}
      columns={[
        { id: 'file', label: t('quality.file') },
        { id: 'agency', label: t('quality.agency') },
        { id: 'cutoff', label: t('quality.cutoff'), tight: true },
        numeric('rows'),
        numeric('accepted'),
        numeric('rejected'),
        numeric('duplicates'),
        numeric('blank'),
        { id: 'findings', label: t('quality.findings'), numeric: true },
      ]}
      rows={loads.map((load) => ({ key: load.load, cells: loadCells(load, lang) }))}
      empty={t('figures.noRows')}
    />
  )
}

function loadCells(load: Load, lang: Lang) {
  const t = translate(lang)
  const f = format(lang)
  return [
    { text: load.file, note: load.load },
    { text: load.agency ?? load.region?.label[lang] ?? '–', note: t(`quality.kinds.${load.kind}`) },
    {
      text: f.dateShort(load.cutoff),
      note: load.behind === 0 ? t('quality.newest') : t('quality.behind', { n: f.count(load.behind) }),
    },
    ...[load.rows, load.accepted, load.rejected, load.duplicates, load.blank].map((n) => ({
      text: f.count(n),
    })),
    { text: f.count(load.findings), faint: load.findings === 0 },
  ]
}
