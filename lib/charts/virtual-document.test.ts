import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readXml } from '#charts/testing/read-xml'
import { VirtualDocument } from '#charts/virtual-document'

const page = new VirtualDocument()
const element = (name: string) => page.createElementNS('http://www.w3.org/2000/svg', name)

test('nests, orders and writes', () => {
  const svg = element('svg')
  const last = svg.appendChild(element('g'))
  svg.insertBefore(element('title'), last).textContent = 'Laporan'
  last.setAttribute('class', 'rows')
  expect(String(svg)).toBe('<svg><title>Laporan</title><g class="rows"/></svg>')
})

test('an element stands in one place only', () => {
  const [first, second, child] = [element('g'), element('g'), element('rect')]
  first.appendChild(child)
  second.appendChild(child)
  expect([String(first), String(second), child.parentNode]).toEqual(['<g/>', '<g><rect/></g>', second])
})

test('text replaces what was there; empty text leaves nothing', () => {
  const text = element('text')
  text.textContent = 'a'
  text.textContent = 'b'
  expect(text.textContent).toBe('b')
  text.textContent = ''
  expect(String(text)).toBe('<text/>')
})

test('coordinates are shortened, other attributes are not', () => {
  const path = element('path')
  path.setAttribute('d', 'M1.23456,-7.00001L10.5,2')
  path.setAttribute('data-value', '1.23456')
  expect(String(path)).toBe('<path d="M1.23,-7L10.5,2" data-value="1.23456"/>')
})

test.each(['<script>alert(1)</script>', '"onload="x', "' onclick='x", 'a & b', '\u0000\u0008'])(
  'escapes %j',
  (label) => {
    const text = element('text')
    text.textContent = label
    text.setAttribute('aria-label', label)
    expect(String(text)).not.toMatch(/<script|"onload|onclick='|& /)
    expect(String(text)).toBe(String(text).replaceAll('\u0000', ''))
  },
)

test('what goes in comes out of an XML reader', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), (label) => {
      const text = element('text')
      text.textContent = label
      const written = String(text)
      expect(written.match(/[<>]/g)).toHaveLength(4)
      expect(readXml(written.slice(6, -7))).toBe(label)
    }),
  )
})

test('a shortened coordinate is the number rounded to hundredths', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), (thousandths) => {
      const path = element('path')
      const written = (thousandths / 1000).toFixed(3)
      path.setAttribute('d', written)
      expect(String(path)).toBe(`<path d="${Math.round(Number(written) * 100) / 100}"/>`)
    }),
  )
})
