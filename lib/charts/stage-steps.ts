import { rowLabel } from '#charts/axes'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { barX } from '#charts/marks/bars'
import type { Marks } from '#charts/marks/mark'
import { link } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { fitText, widest } from '#charts/text-fit'
import { ACCENT, ACCENT_SOFT, INK_FAINT, TEXT } from '#charts/tokens'
import { words } from '#charts/words'
import { counted } from '#lib/i18n/one'

/** One stretch of the way, in working days; the next one begins where it ends. */
export interface StageStep {
  key: string
  label: string
  days: number
  /** Waiting that is nobody's work: drawn light. */
  muted?: boolean
}

interface PlacedStep extends StageStep {
  from: number
  to: number
}

const WIDE_ROW = 30
const NARROW_ROW = 46

/** The way from receipt to closing as steps, one below the other. Null without any day. */
export function stageSteps(steps: StageStep[], frame: Frame): Chart | null {
  return steps.every((step) => step.days === 0) ? null : render(stageOptions(steps, frame), frame)
}

function stageOptions(steps: StageStep[], frame: Frame): Drawing {
  const narrow = isNarrow(frame)
  const row = narrow ? NARROW_ROW : WIDE_ROW
  const placed = place(steps)
  const left = narrow ? 1 : Math.min(frame.width * 0.4, widest(steps, (step) => step.label, TEXT) * 1.04 + 14)
  const inset = narrow ? { insetTop: 22, insetBottom: 6 } : { insetTop: 6, insetBottom: 6 }
  const bar = { y: 'key', x1: 'from', x2: 'to', ...inset, title: (step: PlacedStep) => says(step, frame) }
  return {
    height: placed.length * row + 4,
    marginLeft: left,
    marginRight: widest(steps, (step) => valueText(step, frame), TEXT) * 1.04 + 12,
    marginTop: 2,
    marginBottom: 2,
    x: { domain: [0, placed.at(-1)?.to ?? 1] },
    y: { type: 'band', domain: placed.map((step) => step.key), padding: 0 },
    marks: [
      narrow ? [] : joints(placed),
      barX(
        placed.filter((step) => !step.muted),
        { ...bar, fill: ACCENT },
      ),
      barX(
        placed.filter((step) => step.muted),
        { ...bar, fill: ACCENT_SOFT },
      ),
      labels(placed, { left, narrow }, frame),
    ],
  }
}

function place(steps: StageStep[]): PlacedStep[] {
  let at = 0
  return steps.map((step) => {
    const from = at
    at += step.days
    return { ...step, from, to: at }
  })
}

/** Thin lines from the end of one step to the start of the next. */
function joints(steps: PlacedStep[]): Marks {
  const pairs = steps.slice(1).map((step, i) => ({ x: step.from, y1: steps[i]?.key, y2: step.key }))
  return link(pairs, { x1: 'x', x2: 'x', y1: 'y1', y2: 'y2', stroke: INK_FAINT, strokeDasharray: '2 3' })
}

function labels(
  steps: PlacedStep[],
  { left, narrow }: { left: number; narrow: boolean },
  frame: Frame,
): Marks {
  const room = narrow ? frame.width - 4 : left - 10
  return [
    text(steps, {
      ...rowLabel(left),
      y: 'key',
      dy: narrow ? -12 : 0,
      text: (step: PlacedStep) => fitText(step.label, room, TEXT),
    }),
    text(steps, {
      y: 'key',
      x: 'to',
      dx: 6,
      dy: narrow ? 8 : 0,
      textAnchor: 'start',
      fontWeight: 600,
      text: (step: PlacedStep) => valueText(step, frame),
    }),
  ]
}

const valueText = (step: StageStep, { format }: Frame): string => format.decimal(step.days)

const says = (step: StageStep, frame: Frame): string =>
  `${step.label}: ${counted(valueText(step, frame), words(frame.lang).days)}`
