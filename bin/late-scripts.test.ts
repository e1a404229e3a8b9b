import { expect, test } from 'vitest'
import { beginLate } from './late-scripts.mjs'

const PAGE = [
  '<html><head><link rel="preload" as="script" fetchPriority="low" nonce="n1" href="/b.js"/>',
  '<link rel="stylesheet" href="/a.css"/><script src="/a.js" async="" nonce="n1"></script>',
  '<script src="/old.js" noModule="" nonce="n1"></script></head>',
  '<body><p>&lt;/body></p><script nonce="n1">begin()</script>',
  '<script src="/b.js" nonce="n1" async=""></script></body></html>',
].join('')

test('scripts are sent for after the page, and not before', () => {
  const late = beginLate(PAGE)
  expect(late).toContain('const src of ["/a.js","/b.js"]')
  expect(late.slice(0, late.indexOf('begin()'))).not.toMatch(/[ab]\.js/)
  expect(late).toContain('<link rel="preload" as="script" fetchpriority="low" nonce="n1" href="/a.js">')
})

test('what is far from the window is laid out once the page is painted, whether its scripts come or not', () => {
  const [, script = ''] = /<script nonce="n1">([^<]*)<\/script><\/body>/.exec(beginLate(PAGE)) ?? []
  const still = {
    laidOut: false,
    toggleAttribute: (name: string) => (still.laidOut = name === 'data-laid-out'),
  }
  const tasks: (() => void)[] = []
  const document = {
    hidden: false,
    head: { append: () => {} },
    createElement: () => ({}),
    querySelector: () => still,
  }
  const later = (task: () => void) => tasks.push(task)
  new Function('document', 'requestAnimationFrame', 'setTimeout', script)(document, later, later)
  const run = () => tasks.shift()?.()
  run()
  run()
  expect(still.laidOut).toBe(false)
  run()
  expect(still.laidOut).toBe(true)
})

test('everything else stays where it was', () => {
  const late = beginLate(PAGE)
  expect(late).toContain(
    '<head><link rel="stylesheet" href="/a.css"/><script src="/old.js" noModule="" nonce="n1"></script></head>',
  )
  expect(late).toContain('<p>&lt;/body></p><script nonce="n1">begin()</script>')
  expect(late).toMatch(/href="\/b\.js"><script nonce="n1">[^<]*<\/script><\/body><\/html>$/)
})

test.each([
  ['without scripts', '<html><body>halaman</body></html>'],
  ['without a nonce', '<html><body><script src="/a.js" async=""></script></body></html>'],
  ['without an end', '<script src="/a.js" async="" nonce="n1"></script>'],
])('a page %s is left as it is', (_, html) => {
  expect(beginLate(html)).toBe(html)
})
