import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { HomeView } from '#components/home-view'
import { SortableTable } from '#components/sortable-table'
import { acrossLayers } from '#components/still/across-layers'
import { HOME } from '#components/testing/reports'

acrossLayers().parts.sortable = SortableTable
const html = renderToStaticMarkup(<HomeView report={HOME} lang="id" />)

describe('the home page', () => {
  test('says the headline in one sentence', () => {
    expect(html).toContain('2024: <strong>667</strong> laporan masuk, <strong>97,5\u00a0%</strong>')
  })

  test('prints no percentage for fewer than ten reports', () => {
    expect(html).toContain('7 dari 9')
    expect(html).not.toContain('77,8')
  })

  test('says the volume without entry bursts: 667 less 67', () => {
    expect(html).toContain('600 tanpa entri borongan')
  })

  test('an unverified target is never reached', () => {
    expect(html).toContain('Sasaran belum terverifikasi')
  })

  test('lists the silent region, with words of caution', () => {
    expect(html).toContain('Tanpa laporan pada periode ini: Kab. Hening.')
    expect(html).toContain('href="/id/dasbor/kabupaten/63.03"')
  })

  test('keeps the provincial government out of the table of regions', () => {
    const [regions = '', apart = ''] = html.split('</table>')
    expect(regions).toContain('Kabupaten Hening')
    expect(regions).not.toContain('Pemerintah Provinsi Contoh')
    expect(apart).toContain('Pemerintah Provinsi Contoh')
  })
})

test('a region whose export is not loaded has no zero', () => {
  const unknown = { ...HOME, rows: { ...HOME.rows, silent: [], not_loaded: ['63.03'] } }
  const page = renderToStaticMarkup(<HomeView report={unknown} lang="id" />)
  expect(page).toContain('Ekspor 1 kabupaten/kota belum dimuat: Kab. Hening.')
  expect(page).not.toContain('>0<')
  expect(page).toContain('<strong>3 dari 3</strong>')
})
