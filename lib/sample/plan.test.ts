import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, chaptersOf, planSample } from '#lib/sample/plan'

const total = (cells: Cell[]) => cells.reduce((sum, { count }) => sum + count, 0)
const published = (cells: Cell[]) => cells.filter((cell) => cell.published)
const FIXED = total(published(planSample()))

describe('a plan', () => {
  it('adds up to what was asked for, and completes no more than there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2_000_000 }), (rows) => {
        const cells = planSample(rows)
        expect(total(cells)).toBe(rows)
        expect(cells.every(({ count, completed = 0 }) => count >= 0 && completed <= count)).toBe(true)
      }),
    )
  })

  it('keeps published cells from the size on at which they fit', () => {
    fc.assert(
      fc.property(fc.integer({ min: FIXED, max: 2_000_000 }), (rows) => {
        expect(published(planSample(rows))).toEqual(published(planSample()))
      }),
    )
  })

  it('gives the settled years the same serials, whatever the running year holds', () => {
    const cells = planSample()
    const settled = cells.filter(({ from }) => from < '2025-01-01')
    const serials = (some: Cell[]) =>
      chaptersOf(some)
        .filter(({ running }) => !running)
        .map(({ region, first }) => [region, first])
    expect(settled.length).toBeLessThan(cells.length)
    expect(serials(cells)).toEqual(serials(settled))
  })

  it('numbers the reports without a gap', () => {
    const chapters = chaptersOf(planSample())
    chapters.slice(1).forEach(({ first }, i) => {
      const before = chapters[i]
      expect(first).toBe((before?.first ?? 0) + total(before?.cells ?? []))
    })
  })

  it('shrinks all alike below that', () => {
    const cells = planSample(Math.round(FIXED / 2))
    expect(total(published(cells))).toBeLessThan(FIXED / 2)
  })
})
