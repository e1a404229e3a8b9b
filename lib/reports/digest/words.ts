import { figureWords } from '#lib/i18n/figure'
import { type Format, format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { lastDay } from '#lib/i18n/period'
import { type Translate, translate } from '#lib/i18n/translate'
import { findKpi } from '#lib/kpi/registry'
import type { DigestReport } from '#lib/reports/digest'
import type { Deadline } from '#lib/reports/digest/deadlines'
import type { MonthSignal } from '#lib/reports/digest/signals'
import { figureIn } from '#lib/reports/figures'

/** A part of the digest in words. */
export interface DigestPart {
  id: string
  title: string
  lines: string[]
}

interface Said {
  report: DigestReport
  t: Translate
  f: Format
  lang: Lang
}

/** Parts in order of weight; those with nothing to say are left out. */
export function digestParts(report: DigestReport, lang: Lang): DigestPart[] {
  const said: Said = { report, t: translate(lang), f: format(lang), lang }
  const { t } = said
  const year = String(report.pace?.year ?? '')
  const parts: DigestPart[] = [
    {
      id: 'signals',
      title: t('digest.signals'),
      lines: report.signals.map((signal) => signalLine(signal, said)),
    },
    { id: 'bursts', title: t('digest.bursts'), lines: burstLines(said) },
    { id: 'restatements', title: t('digest.restatements'), lines: restatementLines(said) },
    { id: 'progress', title: t('digest.progress'), lines: progressLines(said) },
    {
      id: 'newly',
      title: t('digest.newlyLoaded'),
      lines: newlyLoaded(report, lang),
    },
    { id: 'deadlines', title: t('digest.deadlines'), lines: deadlineLines(said) },
    { id: 'pace', title: t('digest.pace', { year }), lines: paceLines(said) },
    { id: 'stale', title: t('digest.stale'), lines: staleLines(said) },
  ]
  return parts.filter(({ lines }) => lines.length > 0)
}

/** What is compared with what. */
export function comparedWords({ scope, previous }: DigestReport, lang: Lang): string {
  const f = format(lang)
  const date = f.date(scope.edition.cutoff)
  const t = translate(lang)
  if (!previous) return t('digest.first', { date })
  const isSame = previous.cutoff === scope.edition.cutoff
  return isSame
    ? t('digest.comparedSame', { date })
    : t('digest.compared', { date, previous: f.date(previous.cutoff) })
}

/** The sentence that stands first. */
export function gistWords(report: DigestReport, lang: Lang): string {
  const { previous, quiet, signals, bursts, restatements } = report
  const n = signals.length + bursts.length + restatements.length
  if (quiet && !previous) return translate(lang)('digest.uncompared')
  return quiet ? translate(lang)('digest.quiet') : translate(lang)('digest.loud', { n })
}

function signalLine(
  { region, kpi, month, signal, figure, limits }: MonthSignal,
  { t, f, lang }: Said,
): string {
  const { unit, label } = findKpi(kpi)
  const { text, of } = figureWords(figure, unit, f)
  return t('digest.signal', {
    region: region?.label[lang] ?? t('digest.allRegions'),
    month: f.month(month),
    kpi: label[lang].toLowerCase(),
    value: of ? `${text} (${of})` : text,
    sense: t(`digest.senses.${signal}`),
    limits: limitWords(limits, unit, f),
  })
}

/** Counts are whole: what lies between the limits is what they allow. */
const limitWords = ([lo, hi]: MonthSignal['limits'], unit: string, f: Format) =>
  unit === 'fraction' ? f.interval([lo, hi]) : `${f.count(Math.ceil(lo))}–${f.count(Math.floor(hi))}`

const burstLines = ({ report, t, f, lang }: Said) =>
  report.bursts.map(({ region, channel, day, count }) => {
    const named = { region: region.label[lang], channel: channel.label[lang] }
    return t('digest.burst', { ...named, day: f.date(day), n: f.count(count) })
  })

const restatementLines = ({ report, t, f, lang }: Said) =>
  report.restatements.map(({ region, year, what, before, after }) => {
    const moved = { before: f.count(before), after: f.count(after) }
    return t(`digest.${what}`, { region: region.label[lang], year, ...moved })
  })

function progressLines({ report: { progress }, t, f }: Said): string[] {
  if (!progress) return []
  const { received, known, completed, open } = progress
  const counts = {
    n: f.count(known.after),
    completed: f.count(completed.before),
    completedNow: f.count(completed.after),
    open: f.count(open.before),
    openNow: f.count(open.after),
  }
  const moved = completed.before !== completed.after || open.before !== open.after
  return [
    t('digest.received', { n: f.count(received) }),
    t(moved ? 'digest.moved' : 'digest.unmoved', counts),
  ]
}

const PARTS = [
  ['ombudsman_soon_14', 'digest.soon14'],
  ['ombudsman_soon_60', 'digest.soon60'],
  ['open_overdue', 'digest.overdue'],
] as const

/** One line: whoever loads a province for the first time loads many at once. */
const newlyLoaded = ({ newly_loaded }: DigestReport, lang: Lang): string[] =>
  newly_loaded.length > 0 ? [newly_loaded.map(({ label }) => label[lang]).join(', ')] : []

const deadlineLines = ({ report, t, f, lang }: Said) =>
  report.deadlines.map(({ label, figures }: Deadline) => {
    const parts = PARTS.flatMap(([kpi, key]) => {
      const n = figureIn(figures, kpi).value ?? 0
      return n > 0 ? [t(key, { n: f.count(n) })] : []
    })
    return t('digest.deadline', { region: label[lang], parts: parts.join(', ') })
  })

/** Only those a verdict can be given on that somebody should act upon. */
const paceLines = ({ report, t, f, lang }: Said) =>
  (report.pace?.rows ?? [])
    .filter(({ state }) => state === 'behind')
    .map(({ label, so_far, target, until, state }) =>
      t('digest.paceLine', {
        region: label[lang],
        n: f.count(so_far),
        target: f.count(target.value),
        date: f.date(lastDay(until)),
        state: t(`pace.states.${state}`),
      }),
    )

const staleLines = ({ report, t, f, lang }: Said) =>
  report.stale.map(({ label, until }) =>
    t('digest.staleLine', { region: label[lang], date: f.date(lastDay(until)) }),
  )

/** A message holds so many lines of a part; the page holds all. */
const MOST_LINES = 6

/** The digest as a message: bold between asterisks, as WhatsApp has it. */
export function digestText(report: DigestReport, lang: Lang): string {
  const t = translate(lang)
  const { edition, province } = report.scope
  const head = [
    `*${t('digest.heading', { province: province.short_name })}*`,
    comparedWords(report, lang),
    ...(edition.sample ? [`_${t('shell.sample')}_`] : []),
    '',
    gistWords(report, lang),
  ]
  const parts = digestParts(report, lang).map(({ title, lines }) =>
    ['', `*${title}*`, ...shortened(lines, t).map((line) => `• ${line}`)].join('\n'),
  )
  return [...head, ...parts, '', t('digest.edition', { id: edition.id })].join('\n')
}

function shortened(lines: readonly string[], t: Translate): string[] {
  const more = lines.length - MOST_LINES
  return more > 0 ? [...lines.slice(0, MOST_LINES), t('digest.more', { n: String(more) })] : [...lines]
}
