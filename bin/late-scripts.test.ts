import { expect, test } from 'vitest'
import { beginLate } from './late-scripts.mjs'

const PAGE = [
  '<html><head><script src="/a.js" async="" nonce="n1"></script>',
  '<script src="/old.js" noModule="" nonce="n1"></script></head>',
  '<body><p>&lt;/body></p><script nonce="n1">begin()</script>',
  '<script src="/b.js" nonce="n1" async=""></script></body></html>',
].join('')

test('scripts are fetched with the page and begun after it', () => {
  const late = beginLate(PAGE)
  expect(late).toContain('<head><link rel="preload" as="script" fetchpriority="low" nonce="n1" href="/a.js">')
  expect(late).toContain('const src of ["/a.js","/b.js"]')
  expect(late).not.toMatch(/<script[^>]*async/)
})

test('everything else stays where it was', () => {
  const late = beginLate(PAGE)
  expect(late).toContain('<script src="/old.js" noModule="" nonce="n1"></script></head>')
  expect(late).toContain('<p>&lt;/body></p><script nonce="n1">begin()</script>')
  expect(late).toMatch(/<script nonce="n1">[^<]*<\/script><\/body><\/html>$/)
})

test.each([
  ['without scripts', '<html><body>halaman</body></html>'],
  ['without a nonce', '<html><body><script src="/a.js" async=""></script></body></html>'],
  ['without an end', '<script src="/a.js" async="" nonce="n1"></script>'],
])('a page %s is left as it is', (_, html) => {
  expect(beginLate(html)).toBe(html)
})
