import { afterEach, expect, test, vi } from 'vitest'
import { ageBands } from '#charts/age-bands'
import { agePyramid } from '#charts/age-pyramid'
import { readBoundaries } from '#charts/boundaries'
import type { Chart, Frame } from '#charts/chart'
import { completionDots } from '#charts/completion-dots'
import { controlChart } from '#charts/control-chart'
import { elapsedCurve } from '#charts/elapsed-curve'
import { funnelPlot } from '#charts/funnel-plot'
import { geoMap } from '#charts/geo-map'
import { heatmap } from '#charts/heatmap'
import { monthlyTrend } from '#charts/monthly-trend'
import { periodForest } from '#charts/period-forest'
import { quadrant } from '#charts/quadrant'
import { rankedBars } from '#charts/ranked-bars'
import { stageSteps } from '#charts/stage-steps'
import { statusBars } from '#charts/status-bars'
import * as given from '#charts/testing/fixtures'
import { textBoxes } from '#charts/testing/text-boxes'
import { trendMultiples } from '#charts/trend-multiples'
import { funnelLimits, funnelSignal } from '#lib/stats/funnel'
import { funnelCurve } from '#lib/stats/funnel-curve'

/** Every chart over `count` regions, months or rows named by `name`. */
type Draw = (count: number, name: (label: string) => string, frame: Frame) => Chart | null

const limits = [5, 14, 60].map((days) => ({ days, label: `${days} hari` }))
const target = { value: 0.98, label: 'Target 98 %', verified: false }
const signal = (row: { successes: number; n: number }) =>
  funnelSignal(row.successes, funnelLimits(row.n, 0.907))
const verdicts = ['met', 'not_met', 'unclear'] as const

function renamed<Row extends { label: string }>(
  rows: Row[],
  count: number,
  name: (label: string) => string,
): Row[] {
  return rows.slice(0, count).map((row) => ({ ...row, label: name(row.label) }))
}

const charts: Record<string, Draw> = {
  'monthly-trend': (count, name, frame) => {
    const events = [{ month: '2021-09', label: name('Kategori baru') }]
    return monthlyTrend({ months: given.months(count * 3), events }, frame)
  },
  'ranked-bars': (count, name, frame) => rankedBars(renamed(given.categories, count, name), frame),
  'completion-dots': (count, name, frame) => {
    const rows = renamed(given.rates, count, name).map((row, i) => ({
      ...row,
      verdict: verdicts[i % 3],
      apart: i === 12,
    }))
    return completionDots({ rows, targets: [{ ...target, label: name(target.label) }] }, frame)
  },
  'status-bars': (count, name, frame) => {
    const rows = given.rates
      .slice(0, count)
      .map((row) => given.statusRow(row.label, [row.successes, 3, row.n - row.successes, 1]))
    return statusBars(renamed(rows, count, name), frame)
  },
  'age-bands': (count, name, frame) => ageBands(renamed(given.ages, count, name), frame),
  'age-pyramid': (count, name, frame) => agePyramid(renamed(given.agePanels, count, name), frame),
  'stage-steps': (count, name, frame) => stageSteps(renamed(given.stages, count, name), frame),
  'funnel-plot': (count, name, frame) => {
    const points = renamed(given.rates, count, name).map((row) => ({ ...row, signal: signal(row) }))
    return funnelPlot(
      { points, centre: { value: 0.907, label: name('rata-rata') }, bands: funnelCurve(600, 0.907) },
      frame,
    )
  },
  quadrant: (count, name, frame) => {
    const data = { medians: { volume: 2.2, rate: 0.905 }, corners: given.corners }
    return quadrant({ ...data, points: renamed(given.points, count, name) }, frame)
  },
  'trend-multiples': (count, name, frame) => {
    const { periods, series } = given.series(24)
    return trendMultiples({ periods, series: renamed(series, count, name) }, frame)
  },
  heatmap: (count, name, frame) => {
    const { rows, columns, cells } = given.heat
    return heatmap(
      {
        rows: renamed(rows, count, name),
        columns: renamed(columns, 6, name),
        cells: cells.slice(0, count * 6),
      },
      frame,
    )
  },
  'elapsed-curve': (count, name, frame) => {
    const curves = [given.elapsed('Pengaduan', 11), given.elapsed('Permintaan informasi', 4)]
    return elapsedCurve({ curves: renamed(curves, count, name), limits, until: 65 }, frame)
  },
  'period-forest': (count, name, frame) =>
    periodForest({ rows: renamed(given.periodRows, count, name), before: '2023', after: '2024' }, frame),
  'control-chart': (count, _name, frame) => {
    const { months, ...rest } = given.control()
    return controlChart({ ...rest, months: months.slice(0, count * 2) }, frame)
  },
  'geo-map': (count, name, frame) => {
    const boundaries = readBoundaries(given.squares, 'kode')
    const regions = renamed(given.rates, count, name).map(({ key, label }, i) => {
      const region = { key, label, value: '97,3 %', href: `/id/kabupaten/${key}`, blank: i === 2 }
      return { ...region, verdict: i < 12 ? (verdicts[i % 3] ?? null) : null }
    })
    return boundaries && geoMap(regions, boundaries, frame)
  },
}

const kinds = Object.entries(charts)
const same = (label: string) => label

afterEach(() => vi.restoreAllMocks())

test.each(kinds)('%s, wide and narrow', async (kind, draw) => {
  await expect(draw(13, same, given.frame(kind, 720))?.svg).toMatchFileSnapshot(`snapshots/${kind}-720.svg`)
  await expect(draw(13, same, given.frame(kind, 340, 'en'))?.svg).toMatchFileSnapshot(
    `snapshots/${kind}-340-en.svg`,
  )
})

test.each(kinds)('%s: nothing to draw is null', (kind, draw) => {
  expect(draw(0, same, given.frame(kind))).toBeNull()
})

test.each(kinds)('%s: 1 to 14 rows, no warning and no broken number', (kind, draw) => {
  const warn = vi.spyOn(console, 'warn')
  for (let count = 1; count <= 14; count++) {
    const svg = draw(count, same, given.frame(kind, count % 2 ? 720 : 340))?.svg ?? ''
    expect(svg).not.toMatch(/NaN|undefined|Infinity|\[object/)
  }
  expect(warn).not.toHaveBeenCalled()
})

test.each(kinds)('%s: named, described, in tokens only', (kind, draw) => {
  const svg = draw(13, same, given.frame(kind))?.svg ?? ''
  expect(svg).toContain(`aria-labelledby="${kind}-title ${kind}-desc"`)
  expect(svg).toContain(`<title id="${kind}-title">Judul ${kind}</title><desc id="${kind}-desc">`)
  expect(svg).toMatch(kind === 'geo-map' ? /role="group"/ : /role="img"/)
  expect(svg).not.toMatch(/#[0-9a-f]{3,8}\b(?!-)|rgb\(|font-family|<style| style=/i)
})

const HOSTILE = `"><script>alert('x')</script>&amp;<a onmouseover=alert(1)>`

test.each(kinds)('%s: a hostile label stays text', (kind, draw) => {
  const svg = draw(13, (label) => `${HOSTILE}${label}`, given.frame(kind))?.svg ?? ''
  expect(svg).not.toMatch(/<script|<a onmouseover/)
  expect(tags(svg)).toEqual([])
})

test.each(kinds)('%s: no text is cut by the edge, however long the names', (kind, draw) => {
  const names = [same, (label: string) => `${label} ${'Pelindungan Masyarakat dan Ketertiban '.repeat(6)}`]
  for (const width of [340, 720]) {
    for (const name of names)
      expect(clipped(draw(13, name, given.frame(kind, width))?.svg ?? '', width)).toEqual([])
  }
})

test.each(kinds)('%s: no text covers another, in a small province or a large one', (kind, draw) => {
  for (const count of [1, 5, 13, 38])
    for (const width of [320, 720])
      expect(covered(draw(count, same, given.frame(kind, width))?.svg ?? '')).toEqual([])
})

/** Elements left open once all is read: a small check that the text is well-formed. */
function tags(svg: string): string[] {
  const open: string[] = []
  for (const [, close, name, empty] of svg.matchAll(
    /<(\/?)([a-zA-Z]+)(?:\s[a-zA-Z:-]+="[^"<>]*")*\s*(\/?)>/g,
  )) {
    if (close) expect(open.pop()).toBe(name)
    else if (!empty && name) open.push(name)
  }
  return open
}

/** Texts that reach over the left or right edge; 3 pixels are allowed for the roundness of letters. */
function clipped(svg: string, width: number): string[] {
  return textBoxes(svg)
    .filter((box) => box.left < -3 || box.right > width + 3)
    .map((box) => `${box.text}: ${Math.round(box.left)} to ${Math.round(box.right)}`)
}

/** Pairs of texts that lie on each other by more than a pixel. */
function covered(svg: string): string[] {
  const boxes = textBoxes(svg)
  return boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter(
        (b) => a.left + 1 < b.right && b.left + 1 < a.right && a.top + 1 < b.bottom && b.top + 1 < a.bottom,
      )
      .map((b) => `${a.text} / ${b.text}`),
  )
}
