import { DataTable } from '#components/data-table'
import { Section } from '#components/section'
import type { Cell } from '#components/table-cell'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { lastDay } from '#lib/i18n/period'
import { translate } from '#lib/i18n/translate'
import type { PaceRow, PaceState, YearPace } from '#lib/reports/paces'

/** Each region on its way to a year's volume, judged beyond chance only. */
export function PaceSection({ pace, lang }: { pace: YearPace; lang: Lang }) {
  const t = translate(lang)
  const { year, earlier, rows } = pace
  const years = earlier.join(', ')
  return (
    <Section
      title={t('pace.title', { year: String(year) })}
      note={years ? t('pace.note', { years }) : t('pace.noteNone')}
    >
      <DataTable
        caption={t('pace.title', { year: String(year) })}
        columns={[
          { id: 'region', label: t('figures.region') },
          { id: 'so-far', label: t('pace.soFar'), numeric: true },
          { id: 'expected', label: t('pace.expected'), numeric: true },
          { id: 'target', label: t('pace.target') },
          { id: 'state', label: t('pace.state') },
        ]}
        rows={rows.map((row) => ({ key: row.key, cells: cells(row, year, lang) }))}
        empty={t('figures.noRows')}
      />
    </Section>
  )
}

const SIGNS: Partial<Record<PaceState, 'met' | 'not_met' | 'unclear'>> = {
  reached: 'met',
  behind: 'not_met',
  ahead: 'unclear',
  unclear: 'unclear',
}

function cells(row: PaceRow, year: number, lang: Lang): Cell[] {
  const { label, expected, range, target, state } = row
  const t = translate(lang)
  const f = format(lang)
  const sign = SIGNS[state]
  return [
    { text: label[lang] },
    soFarCell(row, lang),
    expected === null
      ? { text: t('pace.tooFew'), faint: true }
      : {
          text: f.count(Math.round(expected)),
          note: range?.map((n) => f.count(Math.round(n))).join('–'),
        },
    { text: targetWords(target, f), note: carriedNote(row, year, lang), faint: !target.verified },
    { text: t(`pace.states.${state}`), verdict: sign ? { kind: sign, text: t('pace.state') } : null },
  ]
}

/** A target of an earlier year is carried on until a newer one can be cited. */
const carriedNote = ({ target }: PaceRow, year: number, lang: Lang) =>
  target.year === null || target.year === year
    ? null
    : translate(lang)('pace.carried', { year: String(target.year) })

/** A burst says on a line of its own what there is without it. */
function soFarCell({ until, so_far, in_burst }: PaceRow, lang: Lang): Cell {
  const t = translate(lang)
  const f = format(lang)
  const steady = t('figures.withoutBursts', { n: f.count(so_far - in_burst) })
  return {
    text: f.count(so_far),
    note: t('words.until', { to: f.dateShort(lastDay(until)) }),
    caution: in_burst > 0 ? steady : null,
  }
}
