import { DataTable } from '#components/data-table'
import { figureCell } from '#components/region-cells'
import { Section } from '#components/section'
import type { Cell } from '#components/table-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { YearRow } from '#lib/reports/years'

interface Props {
  years: YearRow[]
  kpis: KpiCards
  lang: Lang
}

/** The same filters year by year: how many, how much was completed, and which change is more than chance. */
export function YearTable({ years, kpis, lang }: Props) {
  const t = translate(lang)
  const card = kpis.completion_rate_mature
  const first: Cell = { text: t('years.first'), faint: true }
  return (
    <Section title={t('years.title')} note={t('years.note')} id="tahun">
      <DataTable
        stacks
        caption={t('years.title')}
        columns={[
          { id: 'year', label: t('years.year') },
          { id: 'volume', label: t('figures.volume'), numeric: true },
          { id: 'without', label: t('years.withoutBursts'), numeric: true },
          { id: 'change', label: t('years.change'), numeric: true },
          { id: 'completion', label: card?.label[lang] ?? '', numeric: true },
          { id: 'difference', label: t('years.difference'), numeric: true },
        ]}
        rows={years.map((row, i) => ({
          key: String(row.year),
          cells: [
            { text: String(row.year), note: row.partial ? t('years.partial') : null },
            { text: format(lang).count(row.volume.value ?? 0), sort: row.volume.value },
            { text: format(lang).count(row.without_bursts.value ?? 0), sort: row.without_bursts.value },
            i === 0 ? first : changeCell(row, lang),
            { ...figureCell(row.completion, card, lang), verdict: null },
            i === 0 ? first : differenceCell(row, lang),
          ],
        }))}
        empty={t('figures.noRows')}
      />
    </Section>
  )
}

/** `1,8 kali (1,2–2,7): naik`; a rise or a fall is only said beyond chance. */
function changeCell({ change, partial }: YearRow, lang: Lang): Cell {
  const t = translate(lang)
  if (!change) return { text: t(partial ? 'years.notYet' : 'years.tooFew'), faint: true }
  const f = format(lang)
  const [low, high] = change.interval
  return {
    text: t('years.times', { n: f.tenths(change.ratio) }),
    note: [`${f.tenths(low)}–${f.tenths(high)}`, readingOf(change.beyondChance, change.ratio > 1, lang)],
    sort: change.ratio,
    faint: !change.beyondChance,
  }
}

function differenceCell({ completion_change: change, partial }: YearRow, lang: Lang): Cell {
  const t = translate(lang)
  if (!change) return { text: t(partial ? 'years.notYet' : 'years.tooFew'), faint: true }
  const f = format(lang)
  return {
    text: f.points(change.difference),
    note: [f.pointsBetween(change.interval), readingOf(change.beyondChance, change.difference > 0, lang)],
    sort: change.difference,
    faint: !change.beyondChance,
  }
}

const readingOf = (beyond: boolean, up: boolean, lang: Lang) =>
  translate(lang)(beyond ? (up ? 'years.up' : 'years.down') : 'years.same')
