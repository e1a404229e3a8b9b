import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelBox, lineBoxes, pointBox, spreadLabels } from '#charts/spread-labels'

const room = { width: 300, height: 200 }

test('to the right of its point, else to the left', () => {
  expect(spreadLabels([{ text: 'Tapin', x: 100, y: 50 }], [], room)).toMatchObject([
    { anchor: 'start', x: 109, y: 50 },
  ])
  expect(spreadLabels([{ text: 'Tapin', x: 295, y: 50 }], [], room)).toMatchObject([
    { anchor: 'end', x: 286, y: 50 },
  ])
})

test('a label without a free place is left out', () => {
  const crowd = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) => ({
    text: 'Hulu Sungai Utara',
    x: 150 + i,
    y: 100,
  }))
  const placed = spreadLabels(crowd, crowd.map(pointBox), room)
  expect(placed.length).toBeGreaterThan(0)
  expect(placed.length).toBeLessThan(crowd.length)
})

test('labels never cover each other or a point', () => {
  const at = fc.record({ x: fc.integer({ min: 0, max: 300 }), y: fc.integer({ min: 0, max: 200 }) })
  fc.assert(
    fc.property(fc.array(at, { maxLength: 14 }), (points) => {
      const placed = spreadLabels(
        points.map((point) => ({ ...point, text: 'Tanah Laut' })),
        points.map(pointBox),
        room,
      )
      const boxes = [...points.map(pointBox), ...placed.map(labelBox)]
      for (const [i, box] of boxes.entries()) {
        const rest = boxes.slice(Math.max(i + 1, points.length))
        expect(rest.filter((other) => overlap(box, other))).toEqual([])
      }
    }),
  )
})

test('a line is crossed only when nothing else is free', () => {
  const upright = lineBoxes([
    { x: 120, y: 0 },
    { x: 120, y: 200 },
  ])
  expect(upright).toEqual([{ left: 119, right: 121, top: -1, bottom: 201, soft: true }])
  const tapin = [{ text: 'Tapin', x: 105, y: 50 }]
  expect(spreadLabels(tapin, upright, room)).toMatchObject([{ anchor: 'end', x: 96 }])
  const wall = { left: 0, right: 103, top: 0, bottom: 200 }
  expect(spreadLabels(tapin, [...upright, wall], room)).toMatchObject([{ anchor: 'start', x: 114 }])
  const hard = upright.map((box) => ({ ...box, soft: false }))
  expect(spreadLabels(tapin, [...hard, wall], room)).toEqual([])
})

type Box = ReturnType<typeof pointBox>

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
