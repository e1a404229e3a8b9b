import { expect, test } from 'vitest'
import { isSupported } from './node-support'

test.each([
  ['20.20.2', '2026-04-30', true],
  ['20.20.2', '2026-05-01', false],
  ['18.0.0', '2026-01-01', false],
  ['24.1.0', '2026-11-21', true],
  ['30.0.0', '2026-11-21', null],
])('Node %s on %s: %s', (version, today, expected) => {
  expect(isSupported(version, today)).toBe(expected)
})
