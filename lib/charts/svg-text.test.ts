import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cut, element, escaped, moved } from '#charts/svg-text'
import { readXml } from '#charts/testing/read-xml'

test('elements stand within each other, attributes in their order', () => {
  const svg = element(
    'svg',
    { width: 340 },
    element('title', {}, 'Laporan') + element('g', { class: 'rows' }),
  )
  expect(svg).toBe('<svg width="340"><title>Laporan</title><g class="rows"/></svg>')
})

test('what is not defined is not written; empty text is', () => {
  expect(element('line', { x1: 0, stroke: undefined, 'stroke-dasharray': '' })).toBe(
    '<line x1="0" stroke-dasharray=""/>',
  )
})

test('numbers are coordinates, texts stay as they are', () => {
  expect(element('rect', { x: 1.23456, y: -7.00001, 'fill-opacity': '0.23333' })).toBe(
    '<rect x="1.23" y="-7" fill-opacity="0.23333"/>',
  )
  expect(moved(10.5, -0.001)).toBe('translate(10.5,0)')
})

test.each(['<script>alert(1)</script>', '"onload="x', "' onclick='x", 'a & b', '\u0000\u0008'])(
  'escapes %j',
  (label) => {
    const text = element('text', { 'aria-label': label }, escaped(label))
    expect(text).not.toMatch(/<script|"onload|onclick='|& /)
    expect(text).toBe(text.replaceAll('\u0000', ''))
  },
)

test('what goes in comes out of an XML reader', () => {
  fc.assert(
    fc.property(fc.string(), (label) => {
      expect(escaped(label)).not.toMatch(/[<>"']/)
      expect(readXml(escaped(label))).toBe(label)
    }),
  )
})

test('a coordinate is the number rounded to hundredths', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (thousandths) => {
      expect(cut(thousandths / 1000)).toBe(String(Math.round((thousandths / 1000) * 100) / 100 || 0))
    }),
  )
})
