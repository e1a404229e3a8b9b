import { DataTable } from '#components/data-table'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { MethodReport } from '#lib/reports/method'

interface Props {
  report: MethodReport
  lang: Lang
}

export function DenominatorTable({ report, lang }: Props) {
  const t = translate(lang)
  return (
    <DataTable
      caption={t('method.denominators')}
      columns={[
        { id: 'name', label: t('method.denominators') },
        { id: 'text', label: t('figures.definition') },
      ]}
      rows={report.denominators.map(({ id, label, text }) => ({
        key: id,
        cells: [{ text: label[lang] }, { text: text[lang] }],
      }))}
      empty={t('figures.noRows')}
    />
  )
}

export function StatusTable({ report, lang }: Props) {
  const t = translate(lang)
  return (
    <DataTable
      caption={t('method.statuses')}
      columns={[
        { id: 'status', label: t('figures.status') },
        { id: 'bucket', label: t('method.bucket') },
        { id: 'in', label: t('method.inDenominator') },
        { id: 'count', label: t('figures.volume'), numeric: true },
      ]}
      rows={report.statuses.map(({ key, label, bucket, in_denominator, count }) => ({
        key,
        cells: [
          { text: label[lang] },
          { text: bucket.label[lang] },
          { text: t(in_denominator ? 'method.yes' : 'method.no') },
          { text: format(lang).count(count) },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}

const LEVELS = ['national', 'province', 'region'] as const

export function TargetTable({ report, lang }: Props) {
  const t = translate(lang)
  const level = (text: string) => {
    const known = LEVELS.find((one) => one === text)
    return known ? t(`method.levels.${known}`) : text
  }
  return (
    <DataTable
      caption={t('method.targets')}
      columns={[
        { id: 'indicator', label: t('quality.kpi') },
        { id: 'level', label: t('method.level') },
        { id: 'year', label: t('method.year') },
        { id: 'value', label: t('method.value'), tight: true },
        { id: 'verified', label: t('method.verified') },
        { id: 'citation', label: t('method.citation') },
      ]}
      rows={report.targets.map((target) => ({
        key: target.id,
        cells: [
          { text: target.indicator.label[lang] },
          { text: level(target.level) },
          { text: target.year === null ? t('method.anyYear') : String(target.year) },
          { text: targetWords(target, format(lang)) },
          { text: t(target.verified ? 'method.yes' : 'method.no') },
          { text: (lang === 'en' && target.citation_en) || target.citation, note: target.source },
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}
