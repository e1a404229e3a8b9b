import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TrendFigure } from '#components/figures/trend-figure'
import { SCOPE } from '#components/testing/reports'
import type { Burst } from '#lib/reports/trend'

const named = (word: string) => ({ key: word, label: { id: word, en: word } })
/** A day in May for each count. */
const bursts = (...counts: number[]): Burst[] =>
  counts.map((count, i) => ({
    ...{ region: named('Tapin'), channel: named('SMS'), day: `2024-05-${10 + i}`, month: '2024-05' },
    ...{ count, usual: 1 },
  }))
const items = (own: Burst[]) => {
  const trend = { points: [], bursts: own, rules: [] }
  const markup = renderToStaticMarkup(
    <TrendFigure trend={trend} kpis={{}} scope={SCOPE} total={0} lang="id" />,
  )
  return [...markup.matchAll(/<li>(.*?)<\/li>/g)].map(([, text]) => text?.replace(/<[^>]+>/g, ''))
}

test('eight bursts are listed, the largest, by their days; what is left out is counted', () => {
  const listed = items(bursts(10, 11, 40, 12, 13, 14, 15, 16, 17, 20))
  expect(listed.slice(0, 2)).toEqual([
    '12 Mei 2024: 40 laporan lewat SMS di Tapin (biasanya 1 sehari)',
    '13 Mei 2024: 12 laporan lewat SMS di Tapin (biasanya 1 sehari)',
  ])
  expect(listed.slice(8)).toEqual(['2 hari lain, tak satu pun lebih besar: Mutu data'])
})

test('where all are listed nothing is said of others', () => {
  expect(items(bursts(1, 2, 3))).toHaveLength(3)
})
