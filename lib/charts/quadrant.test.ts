import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quadrant } from '#charts/quadrant'
import { corners, frame, points } from '#charts/testing/fixtures'
import { type TextBox, textBoxes } from '#charts/testing/text-boxes'

const point = (key: string, volume: number) => ({ key, label: key, volume, successes: 8, n: 10 })
const draw = (most: number) => {
  const points = [point('A', 1), point('B', 1), point('C', most)]
  return quadrant({ points, medians: { volume: 1, rate: 0.8 }, corners }, frame('q'))?.svg ?? ''
}

test('the axis of volume bends, and says so, when one region reports many times the median', () => {
  expect(draw(4)).not.toContain('skala akar')
  expect(draw(40)).toContain('laporan per 10.000 penduduk, skala akar')
})

const anyPoint = fc.record({
  volume: fc.double({ min: 0, max: 60, noNaN: true }),
  n: fc.integer({ min: 1, max: 500 }),
  part: fc.double({ min: 0.6, max: 1, noNaN: true }),
})

test('no two texts touch, whatever the figures and the width', () => {
  const figures = fc.array(anyPoint, { minLength: 1, maxLength: points.length })
  fc.assert(
    fc.property(figures, fc.constantFrom(320, 360, 520, 720, 1024, 1440), (drawn, width) => {
      const own = drawn.map(({ volume, n, part }, i) => ({
        ...{ key: `${i}`, label: points[i]?.label ?? '' },
        ...{ volume, n, successes: Math.round(n * part) },
      }))
      const medians = { volume: drawn[0]?.volume || 1, rate: drawn[0]?.part ?? 1 }
      const boxes = textBoxes(quadrant({ points: own, medians, corners }, frame('q', width))?.svg ?? '')
      const pairs = boxes.flatMap((box, i) => boxes.slice(i + 1).map((other) => [box, other] as const))
      const close = pairs.filter(([a, b]) => touch(a, b) && !(isTick(a) && isTick(b)))
      expect(close.map(([a, b]) => `${a.text} / ${b.text}`)).toEqual([])
    }),
  )
})

const isTick = ({ text }: TextBox) => /^[\d.,]+(\s%)?$/.test(text)

/** Beside each other by little more than a blank, or so close on top of each other that descenders meet letters. */
const touch = (a: TextBox, b: TextBox) =>
  a.left < b.right + 5 && b.left < a.right + 5 && a.top < b.bottom + 6 && b.top < a.bottom + 6
