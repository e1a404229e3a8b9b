import { renderToStaticMarkup } from 'react-dom/server'
import { beforeEach, expect, test } from 'vitest'
import { SortableTable } from '#components/sortable-table'
import { acrossLayers } from '#components/still/across-layers'
import { Island } from '#components/still/island'

const HOSTILE = '</script><script>alert(1)</script> & "Banjar"'
const PROPS = {
  ...{ id: 'wilayah', query: '', caption: 'Wilayah', sortBy: 'Urutkan {column}', warning: '', lang: 'id' },
  columns: [{ id: 'name', label: 'Nama' }],
  rows: [{ key: '63.03', cells: [{ text: HOSTILE }] }],
}

beforeEach(() => {
  acrossLayers().parts = { sortable: SortableTable }
})

test('an island is written whole, and what the browser needs of it cannot end its script', () => {
  const html = renderToStaticMarkup(<Island part="sortable" props={PROPS} />)
  expect(html).toMatch(/^<div data-island="sortable"><section .*<\/section>.*<\/div><script /)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  const [, json = ''] = /<script type="application\/json">(.*)<\/script>$/.exec(html) ?? []
  expect(JSON.parse(json)).toEqual(PROPS)
})

test('a part that no layer knows is a fault of ours', () => {
  acrossLayers().parts = {}
  expect(() => renderToStaticMarkup(<Island part="sortable" props={PROPS} />)).toThrow('no such part')
})
