import { expect, test } from 'vitest'
import { statusPaint, withTokens } from '#charts/tokens'

test('tokens become values and the font a family', () => {
  const svg = '<svg class="chart"><path stroke="var(--ink)" fill="var(--status-in-process)"/></svg>'
  expect(withTokens(svg, { '--ink': '#111', '--status-in-process': '#7a7' }, 'Plus "Jakarta" & co')).toBe(
    '<svg font-family="Plus &quot;Jakarta&quot; &amp; co" class="chart"><path stroke="#111" fill="#7a7"/></svg>',
  )
})

test('an unknown token is left as it is', () => {
  expect(withTokens('<svg fill="var(--new)"/>', {}, 'x')).toContain('var(--new)')
})

test('buckets have their own paint', () => {
  expect(statusPaint('not_followed_up')).toBe('var(--status-not-followed-up)')
})
