import { PairForm } from '#components/comparison/pair-form'
import { DataTable } from '#components/data-table'
import { figureCell, tableName } from '#components/region-cells'
import { Section } from '#components/section'
import type { Cell, DataRow } from '#components/table-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure, KpiCard } from '#lib/reports/figure'
import type { PairReport, PairRow } from '#lib/reports/pair'

interface Props {
  pair: PairReport
  action: string
  query: string
  lang: Lang
}

/** A region beside another one, or beside all the others: which differences are real. */
export function PairSection({ pair, action, query, lang }: Props) {
  const t = translate(lang)
  const [first, second] = pair.sides.map(({ label }) => label[lang])
  const said = { first: first ?? '', second: second ?? '' }
  return (
    <Section title={t('comparison.pairTitle', said)} note={t('comparison.pairNote', said)} id="banding">
      <PairForm {...{ pair, action, query, lang }} />
      {pair.rows.length === 0 ? (
        <p>{t('comparison.pairNotLoaded')}</p>
      ) : (
        <PairTable {...{ pair, said, lang }} />
      )}
    </Section>
  )
}

type TableProps = Pick<Props, 'pair' | 'lang'> & { said: { first: string; second: string } }

function PairTable({ pair, said, lang }: TableProps) {
  const t = translate(lang)
  return (
    <DataTable
      stacks
      caption={t('comparison.pairTitle', said)}
      columns={[
        { id: 'indicator', label: t('region.indicator') },
        { id: 'first', label: tableName(pair.sides[0].label, lang), numeric: true },
        { id: 'second', label: tableName(pair.sides[1].label, lang), numeric: true },
        { id: 'difference', label: t('comparison.difference'), numeric: true },
        { id: 'reading', label: t('comparison.reading') },
      ]}
      rows={pair.rows.map((row) => pairRow(row, pair, lang))}
      empty={t('figures.noRows')}
    />
  )
}

function pairRow(row: PairRow, { kpis }: PairReport, lang: Lang): DataRow {
  const card = kpis[row.kpi]
  return {
    key: row.kpi,
    cells: [
      { text: card?.label[lang] ?? row.kpi },
      ...row.figures.map((figure) => sideCell(figure, card, lang)),
      differenceCell(row, lang),
      readingCell(row, card?.unit === 'fraction', lang),
    ],
  }
}

/** A side of the pair: no verdict here, but how much of its reports the figure covers. */
function sideCell(figure: Figure, card: KpiCard | undefined, lang: Lang): Cell {
  const cell = figureCell(figure, card, lang)
  const { coverage } = figure
  const covers =
    coverage !== null && coverage > 0 && coverage < 1
      ? translate(lang)('figures.coverage', { share: format(lang).percent(coverage, 0) })
      : null
  return { ...cell, note: [cell.note, covers].flat(), verdict: null }
}

function differenceCell({ difference }: PairRow, lang: Lang): Cell {
  if (!difference) return { text: '–', faint: true }
  const f = format(lang)
  const note = f.pointsBetween(difference.interval)
  return { text: f.points(difference.difference), note, faint: !difference.beyondChance }
}

/** Two regions are said to differ only where the interval leaves out zero. */
function readingCell({ figures, difference }: PairRow, isRate: boolean, lang: Lang): Cell {
  const t = translate(lang)
  if (difference?.beyondChance) return { text: t('comparison.differs') }
  if (difference) return { text: t('comparison.sameAs'), faint: true }
  const few = isRate && figures.every(({ value }) => value !== null)
  return { text: t(few ? 'comparison.tooFew' : 'comparison.noInterval'), faint: true }
}
