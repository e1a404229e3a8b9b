import { DataTable } from '#components/data-table'
import type { DataRow } from '#components/table-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Mix, MixPart } from '#lib/reports/mix'
import { FEWEST } from '#lib/stats/fewest'

interface Props {
  head: string
  mix: Mix
  lang: Lang
}

/** A mix as numbers: count, share (of ten reports or more), and the previous period where there is one. */
export function MixTable({ head, mix, lang }: Props) {
  const t = translate(lang)
  const previous =
    mix.previous_total === null ? [] : [{ id: 'previous', label: t('figures.previousCount'), numeric: true }]
  const share = mix.total < FEWEST ? [] : [{ id: 'share', label: t('figures.share'), numeric: true }]
  return (
    <DataTable
      caption={head}
      columns={[
        { id: 'key', label: head },
        { id: 'count', label: t('figures.count'), numeric: true },
        ...share,
        ...previous,
      ]}
      rows={[
        ...mix.parts.map((part) => row(part, mix, lang)),
        ...(mix.rest ? [row(mix.rest, mix, lang)] : []),
        total(mix, lang),
      ]}
      empty={t('figures.noRows')}
    />
  )
}

function row(part: MixPart, { total }: Mix, lang: Lang): DataRow {
  const f = format(lang)
  return {
    key: part.key,
    cells: [
      { text: part.label[lang] },
      { text: f.count(part.count) },
      ...(total < FEWEST ? [] : [{ text: part.share === null ? '' : f.percent(part.share) }]),
      { text: part.previous ? f.count(part.previous.count) : '' },
    ],
  }
}

function total(mix: Mix, lang: Lang): DataRow {
  const f = format(lang)
  return {
    key: 'total',
    cells: [
      { text: translate(lang)('figures.total') },
      { text: f.count(mix.total) },
      ...(mix.total < FEWEST ? [] : [{ text: f.percent(1) }]),
      { text: mix.previous_total === null ? '' : f.count(mix.previous_total) },
    ],
  }
}
