import type { Frame } from '#charts/chart'
import { rankedBars } from '#charts/ranked-bars'
import { ChartFigure } from '#components/chart-figure'
import { ChartWhy } from '#components/chart-why'
import { MixTable } from '#components/figures/mix-table'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Mix, MixPart } from '#lib/reports/mix'
import { FEWEST } from '#lib/stats/fewest'

type Kind = 'categories' | 'channels' | 'classifications' | 'closedBy'

interface Props {
  kind: Kind
  mix: Mix
  lang: Lang
  /** The previous period in words, when the mix has one. */
  previousPeriod?: string | null
}

const HEADS = {
  categories: 'figures.category',
  channels: 'figures.channel',
  classifications: 'figures.classification',
  closedBy: 'figures.closedBy',
} as const

/** Parts of a whole as bars, the largest first. */
export function MixFigure({ kind, mix, lang, previousPeriod }: Props) {
  const t = translate(lang)
  const compared = previousPeriod && isCompared(mix) ? previousPeriod : null
  return (
    <ChartFigure
      id={kind}
      lang={lang}
      {...mixWords(kind, mix, lang)}
      draw={(frame) => drawMix(mix, frame)}
      table={<MixTable head={t(HEADS[kind])} mix={mix} lang={lang} />}
      why={<ChartWhy about={kind} n={mix.total} lang={lang} />}
      note={compared && t('charts.previousNote', { period: compared })}
    />
  )
}

const isCompared = ({ total, previous_total }: Mix) => total >= FEWEST && (previous_total ?? 0) >= FEWEST

const MISSING = ['none', 'unmapped', 'unknown']

function drawMix(mix: Mix, frame: Frame) {
  if (mix.total === 0) return null
  const rows = mix.parts.filter((part) => part.count > 0)
  const rest = mix.rest ? [{ ...barOf(mix.rest, mix, frame.lang), muted: true }] : []
  return rankedBars([...rows.map((part) => barOf(part, mix, frame.lang)), ...rest], frame)
}

/** Of fewer than ten reports the counts are drawn, and nothing is compared. */
function barOf({ key, label, count, share, previous }: MixPart, mix: Mix, lang: Lang) {
  return {
    key,
    label: label[lang],
    count,
    share: mix.total >= FEWEST ? share : null,
    previous: isCompared(mix) ? (previous?.share ?? null) : null,
    muted: MISSING.includes(key),
  }
}

function mixWords(kind: Kind, mix: Mix, lang: Lang) {
  const t = translate(lang)
  const f = format(lang)
  const first = largest(mix)
  if (!first || first.key === 'unstated') {
    const title = t(`charts.${kind}None`)
    return { title, description: title }
  }
  const said = {
    ...{ first: first.label[lang], closer: first.key },
    ...{ n: f.count(first.count), total: f.count(mix.total) },
  }
  return { title: t(`charts.${kind}`, said), description: t(`charts.${kind}Text`, said) }
}

/** The largest part that has a name: "none" leads no heading. */
function largest({ parts }: Mix): MixPart | null {
  const named = parts.filter((part) => part.count > 0 && !MISSING.includes(part.key))
  return named.reduce<MixPart | null>((best, part) => (part.count > (best?.count ?? 0) ? part : best), null)
}
