import { type PlotOptions, plot } from '@observablehq/plot'
import { expect, test } from 'vitest'
import { type Axis, position } from '#charts/scales'
import { VirtualDocument } from '#charts/virtual-document'

/** The horizontal scale that Plot makes of the same words, over the same pixels. */
function ofPlot(x: Axis, from: number, to: number) {
  const size = { marginLeft: from, marginRight: 10, width: to + 10, height: 100, axis: null }
  const page = new VirtualDocument() as unknown as Document
  const options: PlotOptions = { ...size, x: x as PlotOptions['x'], marks: [() => null], document: page }
  return plot(options).scale('x')
}

const keys = (count: number) => Array.from({ length: count }, (_, i) => `k${i}`)

test.each(['band', 'point'] as const)('%ss stand where Plot puts them, rounded when it rounds', (type) => {
  for (const padding of [0, 0.2, 0.5])
    for (const count of [1, 2, 7, 14, 37, 90, 240])
      for (const to of [300, 511, 1033.5]) {
        const axis: Axis = { type, domain: keys(count), padding }
        const [ours, plots] = [position(axis, 41, to), ofPlot(axis, 41, to)]
        expect(keys(count).map(ours.at)).toEqual(keys(count).map((key) => plots?.apply(key)))
        expect(ours.band).toBe(plots?.bandwidth)
      }
})

test.each([
  { domain: [0, 7] },
  { domain: [0.35, 1] },
  { type: 'sqrt', domain: [0, 90] },
  { domain: [3, 3] },
] as const)('numbers stand where Plot puts them: %o', (axis) => {
  const [ours, plots] = [position(axis, 20, 433), ofPlot(axis, 20, 433)]
  for (const value of [0, 0.35, 1, 3, 7, 81, -4]) expect(ours.at(value)).toBeCloseTo(plots?.apply(value), 9)
})

test('an axis runs over the range it names, upwards too', () => {
  expect(position({ domain: [0, 4], range: [100, 20] }, 0, 500).at(1)).toBe(80)
  expect(position({ domain: [0, 4] }, 100, 20).at(4)).toBe(20)
})

test('what is unknown stands nowhere', () => {
  const axes: Axis[] = [{ domain: [0, 1] }, { type: 'identity' }, { type: 'band', domain: ['a'], padding: 0 }]
  for (const axis of axes)
    for (const value of [null, undefined, 'b']) expect(position(axis, 0, 9).at(value)).toBeNaN()
  expect(position({ type: 'identity' }, 0, 9).at(5)).toBe(5)
})
