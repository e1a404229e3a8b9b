import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PrintFooter } from '#components/print-footer'

const EDITION = { id: '2025-03-31-82af5bedda5b', cutoff: '2025-03-31', sample: false }

test('the foot of a sheet says its scope and nothing that could leave the string', () => {
  const about = ['2024 · "a" \\ </style><script>']
  const css = renderToStaticMarkup(<PrintFooter edition={EDITION} about={about} lang="id" />)
  expect(css).toContain(
    '· 2024 · \\22 a\\22  \\5c  \\3c \\2f style\\3e \\3c script\\3e  · Data per 31 Maret 2025',
  )
  expect(css.match(/<\/style>/g)).toHaveLength(1)
})

test('made-up data is said to be so on every sheet, before anything else', () => {
  const css = renderToStaticMarkup(<PrintFooter edition={{ ...EDITION, sample: true }} lang="en" />)
  expect(css).toContain('content: "DATA CONTOH')
})
