import { DataTable } from '#components/data-table'
import { regionHref, tableName } from '#components/region-cells'
import { Section } from '#components/section'
import type { Cell } from '#components/table-cell'
import { targetWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { lastDay } from '#lib/i18n/period'
import { translate } from '#lib/i18n/translate'
import type { PaceRow, PaceState, YearPace } from '#lib/reports/paces'

/** Each region on its way to a year's volume, judged beyond chance only. */
export function PaceSection({ pace, query, lang }: { pace: YearPace; query?: string; lang: Lang }) {
  const t = translate(lang)
  const { year, earlier, rows } = pace
  const until = common(rows.map((row) => dayWords(row, lang)))
  const shared = common(rows.map((row) => targetText(row, year, lang)))
  const basis = earlier.length > 0 ? t('pace.note', { years: yearsWords(earlier) }) : t('pace.noteNone')
  return (
    <Section title={t('pace.title', { year: String(year) })} note={[shared, basis].filter(Boolean).join(' ')}>
      <DataTable
        stacks
        caption={t('pace.title', { year: String(year) })}
        columns={[
          { id: 'region', label: t('figures.region') },
          {
            id: 'so-far',
            label: until ? t('pace.soFarBy', { date: until }) : t('pace.soFar'),
            numeric: true,
          },
          { id: 'expected', label: t('pace.expected'), numeric: true },
          ...(shared ? [] : [{ id: 'target', label: t('pace.target') }]),
          { id: 'state', label: t('pace.state'), tight: true },
        ]}
        rows={rows.map((row) => ({
          key: row.key,
          cells: cells(row, { year, lang, until, shared, linked: rows.length > 1, query }),
        }))}
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
  /** The target, where it is the same for all. */
  shared: string | null
  /** A row leads to the page of its region. */
  linked: boolean
  query: string | undefined
}

function cells(row: PaceRow, heading: Heading): Cell[] {
  const { year, lang, shared } = heading
  const { expected, range, target, state } = row
  const t = translate(lang)
  const f = format(lang)
  const sign = SIGNS[state]
  return [
    nameCell(row, heading),
    soFarCell(row, heading),
    expected === null
      ? { text: t('pace.tooFew'), faint: true }
      : {
          text: f.count(Math.round(expected)),
          note: range?.map((n) => f.count(Math.round(n))).join('–'),
        },
    ...(shared
      ? []
      : [{ text: targetWords(target, f), note: carriedWords(row, year, lang), faint: !target.verified }]),
    { text: t(`pace.states.${state}`), verdict: sign ? { kind: sign, text: t('pace.state') } : null },
  ]
}

function nameCell({ key, label }: PaceRow, { lang, linked, query }: Heading): Cell {
  const href = linked ? regionHref({ code: key, kind: 'region' }, lang, query) : undefined
  return { text: tableName(label, lang), ...(href && { href }) }
}

/** `2020–2024`; years with gaps one by one. */
function yearsWords(years: readonly number[]): string {
  const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0]
  const whole = years.length > 2 && last - first === years.length - 1
  return whole ? `${first}–${last}` : years.join(', ')
}

/** The target in a sentence, and the year it was set for where that is another one. */
function targetText({ target }: PaceRow, year: number, lang: Lang): string {
  const t = translate(lang)
  const said = targetWords(target, format(lang))
  return target.year === null || target.year === year
    ? t('pace.common', { target: said })
    : t('pace.commonCarried', { target: said, year: String(target.year) })
}

/** A target of an earlier year is carried on until a newer one can be cited. */
const carriedWords = ({ target }: PaceRow, year: number, lang: Lang) =>
  target.year === null || target.year === year
    ? null
    : translate(lang)('pace.carried', { year: String(target.year) })

const dayWords = ({ until }: PaceRow, lang: Lang): string => format(lang).dateShort(lastDay(until))

/** A burst says on a line of its own what there is without it. */
function soFarCell(row: PaceRow, { lang, until }: Heading): Cell {
  const { so_far, in_burst } = row
  const t = translate(lang)
  const f = format(lang)
  const steady = t('figures.withoutBursts', { n: f.count(so_far - in_burst) })
  return {
    text: f.count(so_far),
    note: until ? null : t('words.until', { to: dayWords(row, lang) }),
    caution: in_burst > 0 ? steady : null,
  }
}
