import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, planSample } from '#lib/sample/plan'

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

  it('shrinks all alike below that', () => {
    const cells = planSample(Math.round(FIXED / 2))
    expect(total(published(cells))).toBeLessThan(FIXED / 2)
  })
})
