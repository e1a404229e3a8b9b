import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { PrintFooter } from '#components/print-footer'

test('the foot of a sheet says its scope and nothing that could leave the string', () => {
  const css = renderToStaticMarkup(<PrintFooter text={'2024 · "a" \\ </style><script>'} />)
  expect(css).toContain('content: "2024 · \\22 a\\22  \\5c  \\3c \\2f style\\3e \\3c script\\3e "')
  expect(css.match(/<\/style>/g)).toHaveLength(1)
})
