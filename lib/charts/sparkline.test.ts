import { expect, test } from 'vitest'
import { sparkline } from '#charts/sparkline'

const path = (svg: string) => svg.match(/ d="([^"]*)"/)?.[1]

test('from zero, oldest first, a dot at the end', () => {
  const svg = sparkline([0, 5, 10], { width: 106, height: 26 })
  expect(path(svg)).toBe('M3,23L53,13L103,3')
  expect(svg).toContain('<circle cx="103" cy="3"')
  expect(svg).toContain('aria-hidden="true"')
})

test('a small wobble of a large number stays small', () => {
  expect(path(sparkline([0.95, 0.96], { width: 106, height: 26 }))).toBe('M3,16.3L103,3')
})

test('unknown values break the line', () => {
  expect(path(sparkline([0, null, 10, 10], { width: 106, height: 26 }))).toBe('M3,23M69.7,3L103,3')
})

test('all the same is a level line', () => {
  expect(path(sparkline([0, 0], { width: 106, height: 26 }))).toBe('M3,13L103,13')
})

test.each([[[]], [[4]], [[null, 3]], [[Number.NaN, 3]]])('too little for a line: %j', (values) => {
  expect(sparkline(values)).toBe('')
})

test('a marked value is ringed, an unknown one is not', () => {
  const rings = (marked: boolean[]) =>
    sparkline([0, null, 10], { width: 106, height: 26, marked }).match(/<circle[^>]*stroke[^>]*>/g) ?? []
  expect(rings([true, true, false])).toHaveLength(1)
  expect(rings([true, true, false])[0]).toContain('cx="3" cy="23"')
  expect(rings([])).toHaveLength(0)
})
