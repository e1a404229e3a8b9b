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
  const until = common(rows.map((row) => untilWords(row, lang)))
  const carried = common(rows.map((row) => carriedWords(row, year, lang)))
  return (
    <Section
      title={t('pace.title', { year: String(year) })}
      note={years ? t('pace.note', { years }) : t('pace.noteNone')}
    >
      <DataTable
        caption={t('pace.title', { year: String(year) })}
        columns={[
          { id: 'region', label: t('figures.region') },
          { id: 'so-far', label: [t('pace.soFar'), until].filter(Boolean).join(' '), numeric: true },
          { id: 'expected', label: t('pace.expected'), numeric: true },
          { id: 'target', label: carried ?? t('pace.target') },
          { id: 'state', label: t('pace.state') },
        ]}
        rows={rows.map((row) => ({ key: row.key, cells: cells(row, { year, lang, until, carried }) }))}
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

/** What every row would say stands in the heading instead. */
const common = (words: (string | null)[]): string | null =>
  words.every((own) => own === words[0]) ? (words[0] ?? null) : null

/** Of the whole table: its year, and what its headings already say. */
interface Heading {
  year: number
  lang: Lang
  until: string | null
  carried: string | null
}

function cells(row: PaceRow, heading: Heading): Cell[] {
  const { year, lang } = heading
  const { label, expected, range, target, state } = row
  const t = translate(lang)
  const f = format(lang)
  const sign = SIGNS[state]
  return [
    { text: label[lang] },
    soFarCell(row, heading),
    expected === null
      ? { text: t('pace.tooFew'), faint: true }
      : {
          text: f.count(Math.round(expected)),
          note: range?.map((n) => f.count(Math.round(n))).join('–'),
        },
    {
      text: targetWords(target, f),
      note: heading.carried ? null : carriedWords(row, year, lang),
      faint: !target.verified,
    },
    { text: t(`pace.states.${state}`), verdict: sign ? { kind: sign, text: t('pace.state') } : null },
  ]
}

/** A target of an earlier year is carried on until a newer one can be cited. */
const carriedWords = ({ target }: PaceRow, year: number, lang: Lang) =>
  target.year === null || target.year === year
    ? null
    : translate(lang)('pace.carried', { year: String(target.year) })

const untilWords = ({ until }: PaceRow, lang: Lang): string =>
  translate(lang)('words.until', { to: format(lang).dateShort(lastDay(until)) })

/** A burst says on a line of its own what there is without it. */
function soFarCell(row: PaceRow, { lang, until }: Heading): Cell {
  const { so_far, in_burst } = row
  const t = translate(lang)
  const f = format(lang)
  const steady = t('figures.withoutBursts', { n: f.count(so_far - in_burst) })
  return {
    text: f.count(so_far),
    note: until ? null : untilWords(row, lang),
    caution: in_burst > 0 ? steady : null,
  }
}
