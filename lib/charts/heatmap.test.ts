import { expect, test } from 'vitest'
import { heatmap } from '#charts/heatmap'
import { frame } from '#charts/testing/fixtures'
import { textBoxes } from '#charts/testing/text-boxes'

test('the lines of one name stand closer than two names do', () => {
  const names = ['Hulu Sungai Selatan Regency', 'Hulu Sungai Tengah Regency']
  const columns = [{ key: 'a', label: 'A' }]
  const rows = names.map((label) => ({ key: label, label }))
  const cells = names.map((row) => ({ row, column: 'a', count: 1, share: 1 }))
  const { svg = '' } = heatmap({ rows, columns, cells }, frame('h', 320)) ?? {}
  const lines = textBoxes(svg).filter(({ text }) => /Sungai|Regency/.test(text))
  expect(lines.map(({ text }) => text)).toEqual([
    ...['Hulu Sungai Selatan', 'Regency'],
    ...['Hulu Sungai Tengah', 'Regency'],
  ])
  const [within = 0, between = 0] = [1, 2].map((i) => (lines[i]?.top ?? 0) - (lines[i - 1]?.bottom ?? 0))
  expect(between).toBeGreaterThan(2 * within)
})
