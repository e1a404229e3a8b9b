import { expect, test } from 'vitest'
import { drillHref, pageHref } from '#components/agencies/drill-href'

const from = { query: 'periode=semua&where=region%3D63.08&halaman=3&edition=e1', lang: 'id' } as const

test('a step down keeps period and edition, and starts the list anew', () => {
  expect(drillHref({ region: ['63.08'], unit: ['dinas-sosial'] }, from)).toBe(
    '/id/dasbor/instansi?periode=semua&edition=e1&where=region%3D63.08&where=unit%3Ddinas-sosial',
  )
  expect(drillHref({}, { query: '', lang: 'en' })).toBe('/en/dasbor/instansi')
})

test('the first page of the list has no number', () => {
  expect(pageHref(1, from)).toBe('/id/dasbor/instansi?periode=semua&where=region%3D63.08&edition=e1#laporan')
  expect(pageHref(4, from)).toContain('halaman=4#laporan')
})
