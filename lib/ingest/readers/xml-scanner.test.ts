import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeXml, XmlScanner } from '#lib/ingest/readers/xml-scanner'

/** The events of a document, runs of text joined. */
function events(xml: string, size: number): string[] {
  const seen: string[] = []
  const add = (kind: string, text: string) => {
    if (kind !== 'open' && kind !== 'close' && seen.at(-1)?.startsWith(`${kind} `))
      seen.push(seen.pop() + text)
    else seen.push(`${kind} ${text}`)
  }
  const event = (kind: string) => (bytes: Buffer, from: number, to: number) =>
    add(kind, bytes.toString('latin1', from, to))
  const scanner = new XmlScanner(
    { open: event('open'), close: event('close'), text: event('text'), literal: event('literal') },
    'test.xml',
  )
  const bytes = Buffer.from(xml)
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size))
  scanner.finish()
  return seen
}

const PIECES = [
  '<a x="1>2">',
  '</a>',
  '<x:b/>',
  'teks é',
  '<!-- <c> -- -->',
  '<![CDATA[<d>]]]>',
  '<?p >?>',
  '&amp;',
  '\n',
]

test('the size of the chunks does not matter', () => {
  const body = fc.array(fc.constantFrom(...PIECES), { maxLength: 20 })
  fc.assert(
    fc.property(body, fc.integer({ min: 1, max: 40 }), (pieces, size) => {
      const balanced = pieces.filter((piece) => !piece.includes('a>') && !piece.startsWith('<a'))
      const xml = `<?xml version="1.0"?><a y='"'>${balanced.join('')}</a>`
      expect(events(xml, size)).toEqual(events(xml, 2 ** 16))
    }),
    { numRuns: 500 },
  )
})

test.each(['<a>', '<a></a><b></b>', '</a>', '<a', '', '<a><!-- </a>', '< a></a>'])(
  '%j is malformed',
  (xml) => {
    expect(() => events(xml, 100)).toThrow('damaged')
  },
)

test('a document type declaration is hostile', () => {
  expect(() => events('<!DOCTYPE lolz [<!ENTITY lol "lol">]><a/>', 3)).toThrow('document type')
})

test('entities decode, unknown ones do not', () => {
  expect(decodeXml('&lt;&#65;&#x1F600;&apos;')).toBe("<A😀'")
  for (const bad of ['&lol;', '&#x110000;', '&', '&amp'])
    expect(() => decodeXml(`${bad} `)).toThrow('damaged')
})
