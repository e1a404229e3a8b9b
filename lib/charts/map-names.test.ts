import type { Polygon } from 'geojson'
import { expect, test } from 'vitest'
import { placeNames } from '#charts/map-names'

const square = (x: number, y: number, side: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
})
const ways = [['Hulu Sungai Utara', '82,8 %'], ['Hulu', 'Sungai', 'Utara', '82,8 %'], ['82,8 %'], ['']]
const by = { scale: 100, size: 11 }

test('the fullest text that fits stands in the middle', () => {
  expect(placeNames([{ shape: square(114, -3, 2), ways }], by)).toEqual([
    { text: 'Hulu Sungai Utara\n82,8 %', x: 115, y: -2 },
  ])
  expect(placeNames([{ shape: square(114, -3, 0.7), ways }], by)).toMatchObject([
    { text: 'Hulu\nSungai\nUtara\n82,8 %' },
  ])
  expect(placeNames([{ shape: square(114, -3, 0.5), ways }], by)).toMatchObject([{ text: '82,8 %' }])
})

test('a text gives way to that of a larger neighbour', () => {
  const large = { shape: square(0, 0, 2), ways: [['Tanah Bumbu']] }
  const inside = { shape: square(0.4, 0.4, 1.2), ways: [['Tapin'], ['']] }
  expect(placeNames([inside, large], by)).toEqual([{ text: 'Tanah Bumbu', x: 1, y: 1 }])
})
