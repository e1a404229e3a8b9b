import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fitText, textWidth, wrapText } from '#charts/text-fit'

test('as wide as the browser draws it', () => {
  // Chromium measures 110.58 with kerning.
  expect(textWidth('Hulu Sungai Tengah', 12)).toBeCloseTo(111.24, 2)
})

test('cuts with an ellipsis', () => {
  expect(fitText('Ketertiban umum', 60, 12)).toBe('Ketertib…')
  expect(fitText('Umum', 60, 12)).toBe('Umum')
})

test('breaks at spaces, cuts the last line', () => {
  const name = 'Ketenteraman, Ketertiban Umum, dan Pelindungan Masyarakat'
  expect(wrapText(name, { width: 160, lines: 3 }, 12)).toEqual([
    'Ketenteraman, Ketertiban',
    'Umum, dan Pelindungan',
    'Masyarakat',
  ])
  expect(wrapText(name, { width: 160, lines: 2 }, 12)).toEqual([
    'Ketenteraman, Ketertiban',
    'Umum, dan Pelindungan M…',
  ])
})

const text = fc.string({ minLength: 1, maxLength: 80 })

test('no line is wider than its room', () => {
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 30, max: 200 }),
      fc.integer({ min: 1, max: 4 }),
      (label, width, lines) => {
        const wrapped = wrapText(label, { width, lines }, 12)
        expect(wrapped.length).toBeLessThanOrEqual(lines)
        for (const line of wrapped) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
      },
    ),
  )
})

test('with room enough nothing is lost', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 8 }), (words) => {
      expect(wrapText(words.join(' '), { width: 100, lines: 20 }, 12).join(' ')).toBe(words.join(' '))
    }),
  )
})
