import type { AgeBand } from '#charts/age-bands'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { hatch, hatchPaint } from '#charts/hatch'
import { legend, legendHeight } from '#charts/legend'
import { rect } from '#charts/marks/bars'
import type { Marks } from '#charts/marks/mark'
import { ruleX } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { type Drawing, render } from '#charts/render'
import { widest, wrapText } from '#charts/text-fit'
import { ACCENT_SOFT, INK, INK_FAINT, INK_SOFT, LINE, SMALL, statusPaint, TEXT } from '#charts/tokens'
import { words } from '#charts/words'
import { counted } from '#lib/i18n/one'

/** Open reports of one class by age; every panel has the same bands, youngest first. */
export interface AgePanel {
  key: string
  label: string
  /** A line below the label: `55 terbuka, 12 lewat 14 hari kerja`. */
  note: string
  bands: AgeBand[]
}

const ROW = 21
/** Room of a label of so many lines, and of its note. */
const headOf = (lines: number) => 26 + 15 * lines
const GAP = 22
/** A lone class is not drawn across the page. */
const WIDEST = 420
const OVERDUE = statusPaint('not_followed_up')

/** One pyramid per class on one scale, the oldest on top; what is past its limit is hatched. Null when nothing is open. */
export function agePyramid(panels: AgePanel[], frame: Frame): Chart | null {
  const open = panels.filter((panel) => panel.bands.some((band) => sizeOf(band) > 0))
  return open.length === 0 ? null : render(pyramidOptions(open, frame), frame)
}

interface Bar extends AgeBand {
  panel: AgePanel
  /** Pixels. */
  x: number
  y: number
  middle: number
  end: number
}

interface Plan {
  columns: number
  head: number
  labelRoom: number
  /** Pixels of a panel without its gap, and of one report. */
  panel: number
  each: number
  above: number
  height: number
}

const sizeOf = (band: AgeBand): number => band.within + band.overdue

function pyramidOptions(panels: AgePanel[], frame: Frame): Drawing {
  const items = [
    { label: words(frame.lang).within, swatch: 'bar', paint: ACCENT_SOFT },
    { label: words(frame.lang).overdue, swatch: 'bar', paint: hatchPaint(frame.id) },
  ] as const
  const plan = layout(panels, frame, legendHeight(items, frame.width))
  const bars = panels.flatMap((panel, i) => barsOf(panel, i, plan))
  return {
    height: plan.height,
    margin: 0,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      hatch(frame.id, OVERDUE),
      legend(items, frame.width),
      heads(panels, plan),
      ruleX(bars, { x: 'x', y1: 'y', y2: (bar: Bar) => bar.y + ROW, stroke: LINE }),
      barMarks(bars, frame),
      bandLabels(bars, plan),
    ],
  }
}

function layout(panels: AgePanel[], frame: Frame, above: number): Plan {
  const columns = isNarrow(frame) ? 1 : Math.min(panels.length, frame.width > 900 ? 5 : 3)
  const bands = panels.flatMap((panel) => panel.bands)
  const labelRoom = widest(bands, (band) => band.label, SMALL) * 1.04 + 8
  const panel = Math.min(WIDEST, (frame.width - GAP * (columns - 1)) / columns)
  const valueRoom = widest(bands, (band) => frame.format.count(sizeOf(band)), SMALL) + 10
  const each = (panel - labelRoom - valueRoom) / Math.max(...bands.map(sizeOf))
  const rows = Math.ceil(panels.length / columns)
  const lines = panels.map(({ label }) => wrapText(label, { width: panel, lines: 2 }, TEXT).length)
  const head = headOf(Math.max(...lines))
  const one = head + ROW * (panels[0]?.bands.length ?? 0)
  return { columns, head, labelRoom, panel, each, above, height: above + rows * (one + GAP) - GAP + 4 }
}

/** Where a panel begins. */
function corner(i: number, bands: number, { columns, head, panel, above }: Plan): { x: number; y: number } {
  const row = Math.floor(i / columns)
  return { x: (i % columns) * (panel + GAP), y: above + row * (head + ROW * bands + GAP) }
}

function barsOf(panel: AgePanel, i: number, plan: Plan): Bar[] {
  const { x, y } = corner(i, panel.bands.length, plan)
  const start = x + plan.labelRoom
  return [...panel.bands].reverse().map((band, row) => ({
    ...band,
    panel,
    x: start,
    y: y + plan.head + row * ROW,
    middle: start + band.within * plan.each,
    end: start + sizeOf(band) * plan.each,
  }))
}

function heads(panels: AgePanel[], plan: Plan): Marks {
  const lines = panels.map((panel, i) => ({
    ...corner(i, panel.bands.length, plan),
    label: wrapText(panel.label, { width: plan.panel, lines: 2 }, TEXT).join('\n'),
    note: wrapText(panel.note, { width: plan.panel, lines: 1 }, SMALL).join('\n'),
  }))
  const place = { x: 'x', textAnchor: 'start', lineAnchor: 'bottom' } as const
  const foot = (up: number) => (line: { y: number }) => line.y + plan.head - up
  return [
    text(lines, { ...place, y: foot(22), text: 'label', fontWeight: 600, fill: INK, lineHeight: 1.15 }),
    text(lines, { ...place, y: foot(7), text: 'note', fontSize: SMALL, fill: INK_SOFT }),
  ]
}

function barMarks(bars: Bar[], frame: Frame): Marks {
  const box = {
    y1: (bar: Bar) => bar.y + 3,
    y2: (bar: Bar) => bar.y + ROW - 3,
    title: (bar: Bar) => says(bar, frame),
  }
  return [
    rect(bars, { ...box, x1: 'x', x2: 'middle', fill: ACCENT_SOFT }),
    rect(
      bars.filter((bar) => bar.overdue > 0),
      { ...box, x1: 'middle', x2: 'end', fill: hatchPaint(frame.id), stroke: OVERDUE },
    ),
    text(
      bars.filter((bar) => sizeOf(bar) > 0),
      {
        x: 'end',
        y: (bar: Bar) => bar.y + ROW / 2,
        dx: 5,
        textAnchor: 'start',
        fontSize: SMALL,
        fill: INK,
        text: (bar: Bar) => frame.format.count(sizeOf(bar)),
      },
    ),
  ]
}

const bandLabels = (bars: Bar[], { labelRoom }: Plan): Marks =>
  text(bars, {
    x: (bar: Bar) => bar.x - labelRoom,
    y: (bar: Bar) => bar.y + ROW / 2,
    textAnchor: 'start',
    fontSize: SMALL,
    fill: INK_FAINT,
    text: 'label',
  })

function says(bar: Bar, { format, lang }: Frame): string {
  const word = words(lang)
  const counts = `${counted(format.count(sizeOf(bar)), word.reports)}, ${format.count(bar.overdue)} ${word.overdue}`
  return `${bar.panel.label}, ${bar.label} ${word.days}: ${counts}`
}
