import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FaultView } from '#components/fault-view'
import { UserError } from '#lib/errors'
import { parseQuestion } from '#lib/kpi/parse'

const place = { lang: 'id', path: '/dasbor', query: '', theme: 'auto' } as const

function shown(query: string): string {
  try {
    parseQuestion(new URLSearchParams(query))
  } catch (error) {
    if (error instanceof UserError)
      return renderToStaticMarkup(<FaultView {...{ place, code: error.code, message: error.message }} />)
  }
  throw new Error(`no fault: ${query}`)
}

test.each([
  ['from=2024-13-01', 'Tanggal ini tidak dapat dibaca: 2024-13-01'],
  ['from=2024-02-01&to=2024-01-01', 'berakhir sebelum dimulai: 2024-02-01, 2024-01-01'],
  ['where=region', 'Saringan ini tidak dapat dibaca: region'],
  ['where=region=HSU', 'Saringan ini tidak dapat dibaca: HSU'],
  ['where=warna=biru', 'Tidak ada saringan dengan nama ini: warna'],
  ['warna=biru', 'parameter yang tidak dikenal: warna'],
  ['done=beres', 'Pilihan arti selesai atau penyebut ini tidak ada: beres'],
  ['from=2024-01-01&from=2024-02-01', 'hanya boleh ditulis sekali: 2024-02-01'],
  ['edition=../x', 'Nomor edisi ini tidak dapat dibaca: ../x'],
])('%s is told in Indonesian, with a way back', (query, words) => {
  expect(shown(query)).toContain(words)
  expect(shown(query)).toContain('href="/id/dasbor"')
})

test('an offender of thousands of letters is cut short', () => {
  expect(shown(`where=${'x'.repeat(8192)}`)).toContain(`dibaca: ${'x'.repeat(100)}….`)
})

test('a fault without words of its own is shown as it is', () => {
  const markup = renderToStaticMarkup(
    <FaultView {...{ place, code: 'brand_new', message: 'no such thing: x' }} />,
  )
  expect(markup).toContain('<pre lang="en">no such thing: x</pre>')
})
