import { DataTable } from '#components/data-table'
import { detailText } from '#components/quality/detail-text'
import { tableName } from '#components/region-cells'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { QualityReport } from '#lib/reports/quality'
import css from './quality.module.css'

interface Props {
  report: QualityReport
  lang: Lang
}

/** A page shows the largest of a long list; JSON and CSV have them all. */
const MOST = 50

export const largest = <T extends { count: number }>(rows: readonly T[]): readonly T[] =>
  rows.length <= MOST ? rows : [...rows].sort((a, b) => b.count - a.count).slice(0, MOST)

function Rest({ n, lang }: { n: number; lang: Lang }) {
  if (n <= MOST) return null
  return <p>{translate(lang)('quality.largest', { shown: String(MOST), n: format(lang).count(n) })}</p>
}

export function FindingTable({ report, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <DataTable
      caption={t('quality.findings')}
      columns={[
        { id: 'finding', label: t('quality.finding') },
        { id: 'count', label: t('figures.count'), numeric: true },
      ]}
      rows={report.findings.map(({ kind, label, count }) => ({
        key: kind,
        cells: [{ text: label[lang] }, { text: f.count(count) }],
      }))}
      empty={t('quality.findingsNone')}
    />
  )
}

/** Up to five of each kind: enough to look them up in SP4N-LAPOR!. */
export function FindingExamples({ report, lang }: Props) {
  const t = translate(lang)
  const files = new Map(report.loads.map(({ load, file }) => [load, file]))
  const rows = report.findings.flatMap(({ kind, label, examples }) =>
    examples.map(({ tracking_id, region, load, detail }, i) => ({
      key: `${kind} ${i}`,
      cells: [
        { text: label[lang] },
        {
          text: tracking_id === null ? t('quality.noReport') : String(tracking_id),
          note: region ?? undefined,
        },
        { text: files.get(load) ?? load },
        { text: detail ? detailText(detail, lang) : '–' },
      ],
    })),
  )
  if (rows.length === 0) return null
  return (
    <details className={css.all}>
      <summary>{t('quality.examples')}</summary>
      <DataTable
        caption={t('quality.examples')}
        columns={[
          { id: 'finding', label: t('quality.finding') },
          { id: 'report', label: t('quality.example') },
          { id: 'file', label: t('quality.file') },
          { id: 'detail', label: t('quality.detail') },
        ]}
        rows={rows}
        empty={t('quality.findingsNone')}
      />
    </details>
  )
}

export function UnmappedTable({ report, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <>
      <DataTable
        caption={t('quality.unmapped')}
        columns={[
          { id: 'raw', label: t('quality.raw') },
          { id: 'kind', label: t('quality.kind') },
          { id: 'count', label: t('figures.count'), numeric: true },
        ]}
        rows={largest(report.unmapped).map(({ kind, label, raw, count }) => ({
          key: `${kind} ${raw}`,
          cells: [{ text: raw }, { text: label[lang] }, { text: f.count(count) }],
        }))}
        empty={t('quality.unmappedNone')}
      />
      <Rest n={report.unmapped.length} lang={lang} />
    </>
  )
}

export function BurstTable({ report, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <>
      <DataTable
        stacks
        caption={t('quality.bursts')}
        columns={[
          { id: 'day', label: t('quality.day'), tight: true },
          { id: 'region', label: t('figures.region') },
          { id: 'channel', label: t('figures.channel') },
          { id: 'count', label: t('figures.volume'), numeric: true },
          { id: 'usual', label: t('quality.usual'), numeric: true },
        ]}
        rows={largest(report.bursts).map((burst) => ({
          key: `${burst.day} ${burst.region.key} ${burst.channel.key}`,
          cells: [
            { text: f.date(burst.day) },
            { text: tableName(burst.region.label, lang) },
            { text: burst.channel.label[lang] },
            { text: f.count(burst.count) },
            { text: burst.usual === null ? '–' : f.decimal(burst.usual) },
          ],
        }))}
        empty={t('quality.burstsNone')}
      />
      <Rest n={report.bursts.length} lang={lang} />
    </>
  )
}

export function RejectTable({ report, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  return (
    <>
      <DataTable
        stacks
        caption={t('quality.rejects')}
        columns={[
          { id: 'file', label: t('quality.file') },
          { id: 'column', label: t('quality.column') },
          { id: 'reason', label: t('quality.reason') },
          { id: 'count', label: t('figures.count'), numeric: true },
        ]}
        rows={largest(report.rejects).map((reject) => ({
          key: `${reject.load} ${reject.column} ${reject.reason}`,
          cells: [
            { text: reject.file },
            { text: reject.column },
            { text: reject.reason },
            { text: f.count(reject.count) },
          ],
        }))}
        empty={t('quality.rejectsNone')}
      />
      <Rest n={report.rejects.length} lang={lang} />
    </>
  )
}
