import { axisName, gridX, gridY } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { areaY, line } from '#charts/marks/curves'
import type { Marks } from '#charts/marks/mark'
import { ruleX } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { countTicks, rateTicks } from '#charts/scale'
import { fitText, textWidth, widest } from '#charts/text-fit'
import { ACCENT, ACCENT_SOFT, INK, INK_SOFT, SMALL, TARGET, TEXT } from '#charts/tokens'
import { words } from '#charts/words'
import { counted } from '#lib/i18n/one'

export interface ElapsedStep {
  days: number
  /** Share finished by the end of this day, 0..1. */
  share: number
  interval: readonly [number, number]
}

export interface ElapsedCurve {
  key: string
  label: string
  /** By rising day, from day 0. */
  steps: ElapsedStep[]
  selected?: boolean
}

export interface Elapsed {
  curves: ElapsedCurve[]
  /** Legal limits in days, drawn upright. */
  limits: { days: number; label: string }[]
  /** The last day to draw; curves with a long tail are cut there. */
  until: number
}

const DASHES = ['', '6 3', '2 3', '8 3 2 3']

/** Share of reports finished within so many days, open ones counted for as long as they were watched. Null without a curve. */
export function elapsedCurve(elapsed: Elapsed, frame: Frame): Chart | null {
  const curves = elapsed.curves.filter((curve) => curve.steps.length > 0)
  return curves.length === 0 ? null : render(elapsedOptions({ ...elapsed, curves }, frame), frame)
}

function elapsedOptions({ curves, limits, until }: Elapsed, frame: Frame): Drawing {
  const { format } = frame
  const narrow = isNarrow(frame)
  const cut = curves.map((curve) => ({ ...curve, steps: cutAt(curve.steps, until) }))
  const right = narrow ? 14 : Math.min(190, widest(curves, (curve) => curve.label, TEXT) * 1.06 + 12)
  const rates = rateTicks([0, 1], narrow ? 200 : 260, 40)
  const marginLeft = widest(rates, (rate) => format.percent(rate, 0), SMALL) + 14
  const items = narrow ? legendOf(curves) : []
  const shown = limits.filter((limit) => limit.days <= until)
  const staggered = stagger(shown, (frame.width - marginLeft - right) / until)
  const above =
    legendHeight(items, frame.width) + 10 + 14 * (Math.max(-1, ...staggered.map((limit) => limit.line)) + 1)
  return {
    height: above + (narrow ? 250 : 310),
    marginLeft,
    marginRight: right,
    marginTop: above,
    marginBottom: 44,
    x: { domain: [0, until] },
    y: { domain: [0, 1] },
    marks: [
      legend(items, frame.width),
      gridY(rates, (rate) => format.percent(rate, 0)),
      gridX(
        countTicks(until, narrow ? 3 : 6).filter((tick) => tick <= until),
        format.count,
      ),
      limitMarks(staggered),
      cut.map((curve, i) => curveMarks(curve, dashOf(i), frame)),
      narrow ? [] : endLabels(cut, right - 8),
      axisName(words(frame.lang).days),
    ],
  }
}

const dashOf = (i: number): string => DASHES[i % DASHES.length] ?? ''

function legendOf(curves: ElapsedCurve[]): LegendItem[] {
  return curves.map(({ label, selected }, i) => ({
    label,
    swatch: 'line',
    paint: selected ? ACCENT : INK,
    dashes: dashOf(i),
  }))
}

interface PlacedLimit {
  days: number
  label: string
  /** Lines above the frame, 0 the lowest. */
  line: number
}

/** A label that would touch the one before it goes one line up. */
function stagger(limits: Elapsed['limits'], each: number): PlacedLimit[] {
  let [end, line] = [Number.NEGATIVE_INFINITY, 0]
  return limits.map((limit) => {
    const half = textWidth(limit.label, SMALL) / 2 + 3
    line = limit.days * each - half < end ? line + 1 : 0
    end = limit.days * each + half
    return { ...limit, line }
  })
}

/** The curve as far as `until`, carried level to its end. */
function cutAt(steps: ElapsedStep[], until: number): ElapsedStep[] {
  const kept = steps.filter((step) => step.days <= until)
  const last = kept.at(-1)
  const goesOn = steps.length > kept.length || (last?.share ?? 0) >= 1
  return last && goesOn && last.days < until ? [...kept, { ...last, days: until }] : kept
}

function limitMarks(limits: PlacedLimit[]): Marks {
  return limits.map((limit) => {
    const up = 10 + 14 * limit.line
    return [
      ruleX([limit], { x: 'days', stroke: TARGET, strokeDasharray: '5 4', insetTop: 8 - up }),
      text([limit], {
        x: 'days',
        frameAnchor: 'top',
        lineAnchor: 'middle',
        dy: -up,
        fill: INK_SOFT,
        fontSize: SMALL,
        text: 'label',
      }),
    ]
  })
}

function curveMarks({ steps, label, selected }: ElapsedCurve, dash: string, frame: Frame): Marks {
  const { format, lang } = frame
  const step = { x: 'days', curve: 'step-after' } as const
  const title = (own: ElapsedStep) =>
    `${label}: ${format.percent(own.share)} (${format.interval(own.interval)}), ≤ ${counted(format.count(own.days), words(lang).days)}`
  return [
    areaY(steps, {
      ...step,
      y1: (own: ElapsedStep) => own.interval[0],
      y2: (own: ElapsedStep) => own.interval[1],
      fill: ACCENT_SOFT,
      fillOpacity: 0.4,
    }),
    line(steps, {
      ...step,
      y: 'share',
      z: null,
      stroke: selected ? ACCENT : INK,
      strokeWidth: selected ? 2.5 : 1.75,
      strokeDasharray: dash || undefined,
      title,
    }),
  ]
}

/** Names at the ends of the curves, pushed apart where they would touch. */
function endLabels(curves: ElapsedCurve[], room: number): Marks {
  const ends = curves
    .flatMap((curve) => curve.steps.at(-1)?.share ?? [])
    .map((share, i) => ({ share, curve: curves[i] }))
    .sort((a, b) => b.share - a.share)
  let above = 2
  return ends.map(({ share, curve }) => {
    const at = Math.min(share, above - 0.065)
    above = at
    return text([curve?.label ?? ''], {
      y: () => at,
      frameAnchor: 'right',
      textAnchor: 'start',
      dx: 7,
      text: (label: string) => fitText(label, room, TEXT),
      fill: curve?.selected ? ACCENT : INK,
      fontWeight: curve?.selected ? 700 : 500,
    })
  })
}
