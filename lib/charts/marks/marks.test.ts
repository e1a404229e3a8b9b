import * as plots from '@observablehq/plot'
import { expect, test } from 'vitest'
import type { Chart } from '#charts/chart'
import { barX, barY, cell, rect } from '#charts/marks/bars'
import { areaY, line } from '#charts/marks/curves'
import { dot } from '#charts/marks/dots'
import type { Mark } from '#charts/marks/mark'
import { link, ruleX, ruleY, tickX } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { render } from '#charts/render'
import { renderPlot } from '#charts/render-plot'
import type { Axis } from '#charts/scales'
import { frame } from '#charts/testing/fixtures'

const INK = 'var(--ink)'
const SOFT = 'var(--ink-soft)'

const rows = [
  { key: 'a', from: 0, to: 4, name: 'Banjar & Tapin', unknown: null },
  { key: 'b', from: 2, to: 10, name: 'Tabalong', unknown: 8 },
  { key: 'c', from: 5, to: 8, name: '', unknown: 2 },
]
type Row = (typeof rows)[number]
const title = ({ name, to }: Row) => `${name}: ${to}`

type Axes = Record<'x' | 'y', Axis>

const FRAME = frame('marks', 320)
const SIZE = { height: 160, marginTop: 10, marginRight: 20, marginBottom: 30, marginLeft: 40 }

/** What stands in a drawing, each tag with its attributes in alphabetical order. */
function shapes({ svg }: Chart): string {
  const sorted = (_: string, name: string, all: string, end: string) =>
    `<${name} ${(all.match(/[\w-]+="[^"]*"/g) ?? []).sort().join(' ')}${end}>`
  return svg.replace(/^.*<\/desc>/, '').replace(/<(\w+) ([^<>]*?)(\/?)>/g, sorted)
}

const drawn = (axes: Axes, marks: Mark) => shapes(render({ ...SIZE, ...axes, marks }, FRAME))
const drawnByPlot = (axes: Axes, mark: plots.Markish) =>
  shapes(renderPlot({ ...SIZE, ...axes, marks: [mark] }, FRAME))

const numbers: Axis = { domain: [0, 10] }
const bands = { type: 'band', domain: ['a', 'b', 'c'], padding: 0.25 } as const
const points = { type: 'point', domain: ['a', 'b', 'c'], padding: 0.5 } as const
const inBands = { x: numbers, y: bands }
const plane = { x: numbers, y: numbers }
const upright = { x: bands, y: numbers }

const bar = { y: 'key', x1: 'from', x2: 'to', insetTop: 3, insetBottom: 4, title }
const column = { x: 'key', y1: 0, y2: 'to', insetLeft: 2, insetRight: 5, fill: INK, fillOpacity: 0.5 }
const box = { x1: 'from', x2: 'to', y1: 'to', y2: 'from', fill: SOFT, stroke: INK }
const square = { x: 'key', y: 'key', inset: 1, stroke: INK, strokeWidth: 0.5, fill: SOFT }
const curve = { x: 'key', y: 'unknown', stroke: INK, strokeDasharray: '4 3' }
const stepped = { x: 'from', y: 'to', z: null, curve: 'step-after', stroke: INK, title } as const
const ground = { x: 'key', y1: 'from', y2: 'to', fill: SOFT, fillOpacity: 0.4 } as const
const label = { text: 'name', fill: INK, title: 'key' }
const halo = { stroke: SOFT, strokeWidth: 3, strokeLinejoin: 'round' } as const
const twoLines = { ...label, x: 'from', y: 'to', text: ({ key }: Row) => `${key}\n${key}${key}` }
const joint = { x1: 'from', x2: 'to', y1: 'key', y2: 'key', stroke: INK, strokeLinecap: 'round' } as const

const cases: [string, Axes, Mark, plots.Markish][] = [
  ['bars', inBands, barX(rows, { ...bar, fill: INK }), plots.barX(rows, { ...bar, fill: INK })],
  [
    'bars with round ends, painted one by one',
    inBands,
    barX(rows, { ...bar, rx2: 2, fill: ({ to }) => (to > 4 ? INK : SOFT) }),
    plots.barX(rows, { ...bar, rx2: 2, fill: ({ to }: Row) => (to > 4 ? INK : SOFT) }),
  ],
  ['columns', upright, barY(rows, column), plots.barY(rows, column)],
  ['boxes', plane, rect(rows, box), plots.rect(rows, box)],
  ['cells', { x: bands, y: bands }, cell(rows, square), plots.cell(rows, square)],
  ['a line with a gap', { x: points, y: numbers }, line(rows, curve), plots.line(rows, curve)],
  ['a line of steps with a title each', plane, line(rows, stepped), plots.line(rows, stepped)],
  ['lines by key', plane, line(rows, { ...stepped, z: 'key' }), plots.line(rows, { ...stepped, z: 'key' })],
  ['an area', upright, areaY(rows, ground), plots.areaY(rows, ground)],
  [
    'an area of steps with a gap',
    { x: points, y: numbers },
    areaY(rows, { ...ground, y2: 'unknown', curve: 'step' }),
    plots.areaY(rows, { ...ground, y2: 'unknown', curve: 'step' }),
  ],
  [
    'upright rules',
    { x: bands, y: numbers },
    ruleX(rows, { x: 'key', stroke: INK, insetTop: -6 }),
    plots.ruleX(rows, { x: 'key', stroke: INK, insetTop: -6 }),
  ],
  ['level rules', plane, ruleY([2, 4], { stroke: INK }), plots.ruleY([2, 4], { stroke: INK })],
  [
    'ticks',
    inBands,
    tickX(rows, { x: 'to', y: 'key', insetTop: 2, insetBottom: 1, stroke: INK }),
    plots.tickX(rows, { x: 'to', y: 'key', insetTop: 2, insetBottom: 1, stroke: INK }),
  ],
  ['links', inBands, link(rows, joint), plots.link(rows, joint)],
  ...(['diamond', 'triangle', 'triangle2', undefined] as const).map((symbol): (typeof cases)[number] => {
    const dots = { x: 'unknown', y: 'key', r: 5, fill: SOFT, stroke: INK, strokeWidth: 1.5, title, symbol }
    return [`${symbol ?? 'round'} dots`, inBands, dot(rows, dots), plots.dot(rows, dots)]
  }),
  [
    'texts in bands',
    inBands,
    text(rows, { ...label, ...halo, x: 'to', y: 'key', dx: 5, textAnchor: 'start' }),
    plots.text(rows, { ...label, ...halo, x: 'to', y: 'key', dx: 5, textAnchor: 'start' }),
  ],
  ...(['top', 'middle', 'bottom'] as const).map((lineAnchor): (typeof cases)[number] => {
    const style = { ...twoLines, lineAnchor, lineHeight: 1.25 }
    return [`two lines, ${lineAnchor}`, plane, text(rows, style), plots.text(rows, style)]
  }),
  ...(['top', 'bottom', 'left', 'right', 'top-right', 'bottom-left'] as const).map(
    (frameAnchor): (typeof cases)[number] => {
      const style = { ...label, frameAnchor, fontSize: 11, fontWeight: 600, rotate: -90 }
      return [`text at the ${frameAnchor}`, plane, text(rows, style), plots.text(rows, style)]
    },
  ),
]

test.each(cases)('%s are what Plot draws', (_, axes, ours, plots) => {
  const written = drawn(axes, ours)
  expect(written).toMatch(/^<g\b/)
  expect(written).toBe(drawnByPlot(axes, plots))
})

test('nothing is drawn of no rows, and of rows that stand nowhere', () => {
  const dots = { x: 'unknown', y: 'key', r: 5, fill: INK }
  expect(drawn(inBands, dot([], dots))).toBe('</svg>')
  expect(drawn(inBands, dot(rows.slice(0, 1), dots))).toBe('</svg>')
})
