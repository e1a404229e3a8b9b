import { expect, test } from 'vitest'
import { quadrant } from '#charts/quadrant'
import { corners, frame } from '#charts/testing/fixtures'

const point = (key: string, volume: number) => ({ key, label: key, volume, successes: 8, n: 10 })
const draw = (most: number) => {
  const points = [point('A', 1), point('B', 1), point('C', most)]
  return quadrant({ points, medians: { volume: 1, rate: 0.8 }, corners }, frame('q'))?.svg ?? ''
}

test('the axis of volume bends, and says so, when one region reports many times the median', () => {
  expect(draw(4)).not.toContain('skala akar')
  expect(draw(40)).toContain('laporan per 10.000 penduduk, skala akar')
})
