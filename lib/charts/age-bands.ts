import { rowLabel, rowValue } from '#charts/axes'
import type { Chart, Frame } from '#charts/chart'
import { hatch, hatchPaint } from '#charts/hatch'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { barX } from '#charts/marks/bars'
import type { Marks } from '#charts/marks/mark'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { fitText, widest } from '#charts/text-fit'
import { ACCENT_SOFT, SMALL, statusPaint, TEXT } from '#charts/tokens'
import { words } from '#charts/words'
import { counted } from '#lib/i18n/one'

export interface AgeBand {
  key: string
  /** `6–14 hari kerja` */
  label: string
  /** Open reports still within the limit of their class. */
  within: number
  /** Open reports past it. */
  overdue: number
}

const ROW = 30
const OVERDUE = statusPaint('not_followed_up')

/** Open reports by age, youngest band first; what is past its limit is hatched. Null when nothing is open. */
export function ageBands(bands: AgeBand[], frame: Frame): Chart | null {
  return bands.every((band) => whole(band) === 0) ? null : render(ageOptions(bands, frame), frame)
}

function ageOptions(bands: AgeBand[], frame: Frame): Drawing {
  const items = legendOf(frame)
  const above = legendHeight(items, frame.width) + 2
  const left = Math.min(frame.width * 0.4, widest(bands, (band) => band.label, TEXT) + 12)
  const right = widest(bands, (band) => valueText(band, frame), TEXT) + 12
  const overdue = bands.filter((band) => band.overdue > 0)
  const bar = { y: 'key', insetTop: 5, insetBottom: 5, title: (band: AgeBand) => bandTitle(band, frame) }
  return {
    height: above + bands.length * ROW + 2,
    marginLeft: left,
    marginRight: right,
    marginTop: above,
    marginBottom: 2,
    x: { domain: [0, Math.max(...bands.map(whole))] },
    y: { type: 'band', domain: bands.map((band) => band.key), padding: 0 },
    marks: [
      hatch(frame.id, OVERDUE),
      legend(items, frame.width),
      barX(bands, { ...bar, x1: 0, x2: 'within', fill: ACCENT_SOFT }),
      barX(overdue, { ...bar, x1: 'within', x2: whole, fill: hatchPaint(frame.id), stroke: OVERDUE }),
      rowTexts(bands, { left, right }, frame),
    ],
  }
}

const whole = (band: AgeBand): number => band.within + band.overdue

function legendOf({ lang, id }: Frame): LegendItem[] {
  return [
    { label: words(lang).within, swatch: 'bar', paint: ACCENT_SOFT },
    { label: words(lang).overdue, swatch: 'bar', paint: `${hatchPaint(id)}` },
  ]
}

function rowTexts(bands: AgeBand[], at: { left: number; right: number }, frame: Frame): Marks {
  return [
    text(bands, {
      ...rowLabel(at.left),
      y: 'key',
      text: (band: AgeBand) => fitText(band.label, at.left - 10, TEXT),
    }),
    text(bands, {
      ...rowValue(at.right),
      y: 'key',
      text: (band: AgeBand) => valueText(band, frame),
      fontSize: SMALL + 1,
    }),
  ]
}

const valueText = (band: AgeBand, { format }: Frame): string => format.count(whole(band))

function bandTitle(band: AgeBand, { format, lang }: Frame): string {
  const word = words(lang)
  return `${band.label}: ${counted(format.count(whole(band)), word.reports)}, ${format.count(band.overdue)} ${word.overdue}`
}
