import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MixFigure } from '#components/figures/mix-figure'
import { StatusFigure } from '#components/figures/status-figure'
import type { Mix } from '#lib/reports/mix'

const mix = (n: number, before: number): Mix => ({
  total: n,
  previous_total: before,
  parts: [
    {
      key: 'completed',
      label: { id: 'Selesai', en: 'Completed' },
      count: n,
      share: 1,
      interval: null,
      previous: { count: before, share: 1 },
    },
  ],
  rest: null,
})
const charts = (own: Mix) =>
  renderToStaticMarkup(
    <>
      <MixFigure kind="channels" mix={own} previousPeriod="2023" lang="id" />
      <StatusFigure mix={own} lang="id" />
    </>,
  )

test('parts of fewer than ten reports are counts, in drawings, their titles and their tables', () => {
  expect(charts(mix(9, 40))).not.toContain('%')
  expect(charts(mix(10, 40))).toContain('100\u00a0%')
})

test('shares are held against no period of fewer than ten reports', () => {
  expect(charts(mix(40, 9))).not.toContain('periode sebelumnya')
  expect(charts(mix(40, 10))).toContain('periode sebelumnya')
})
