import { describe, expect, test } from 'vitest'
import {
  canonicalSearch,
  chosenPeriod,
  defaultRange,
  periodQueries,
  questionSearch,
  wholeSearch,
} from './search'

const data = { cutoff: '2025-03-31', span: { from: '2019-01-03', to: '2025-03-30' } }
const canonical = (query: string) => canonicalSearch(new URLSearchParams(query), data).toString()
const question = (query: string) => questionSearch(new URLSearchParams(query), data).toString()
const chosen = (query: string) => chosenPeriod(new URLSearchParams(query), data)

describe('without a wish', () => {
  test('the latest year that the data covers to its end', () => {
    expect(defaultRange(data)).toEqual({ from: '2024-01-01', to: '2025-01-01' })
    expect(defaultRange({ ...data, cutoff: '2024-12-31' }).from).toBe('2024-01-01')
    expect(defaultRange({ ...data, cutoff: '2024-12-30' }).from).toBe('2023-01-01')
  })

  test('everything when no year is whole', () => {
    const short = { cutoff: '2023-10-20', span: { from: '2023-01-05', to: '2023-10-20' } }
    expect(defaultRange(short)).toEqual({ from: null, to: null })
    expect(defaultRange({ cutoff: '2024-12-31', span: null })).toEqual({ from: null, to: null })
  })

  test('is never written in the address, but in the question', () => {
    expect(canonical('')).toBe('')
    expect(canonical('periode=2024')).toBe('')
    expect(question('')).toBe('from=2024-01-01&to=2025-01-01')
    expect(chosen('').period).toBe('2024')
  })
})

describe('an address that was passed on', () => {
  test('loses what messengers add, and nothing else', () => {
    expect(canonical('fbclid=x&UTM_source=wa&where=channel%3Dsms&utm=1')).toBe('where=channel%3Dsms&utm=1')
    expect(question('gclid=x')).toBe(question(''))
  })

  test('asks a page about all of the data for its filters alone', () => {
    const asked = wholeSearch(
      new URLSearchParams('periode=2023&from=x&halaman=2&utm_medium=x&where=year%3D2024'),
    )
    expect(asked.toString()).toBe('where=year%3D2024')
  })
})

describe('a submitted form', () => {
  test('becomes a period in the address', () => {
    expect(canonical('periode=2023&dari=&sampai=')).toBe('from=2023-01-01&to=2024-01-01')
    expect(canonical('periode=12-bulan')).toBe('from=2024-04-01&to=2025-04-01')
    expect(canonical('periode=pilih&dari=2023-01-01&sampai=2023-10-20')).toBe('from=2023-01-01&to=2023-10-21')
  })

  test('drops what was left empty and keeps every filter', () => {
    expect(canonical('periode=2024&where=&where=channel%3Dsms')).toBe('where=channel%3Dsms')
  })

  test('everything is a wish of its own', () => {
    expect(canonical('periode=semua')).toBe('periode=semua')
    expect(question('periode=semua&where=channel%3Dsms')).toBe('where=channel%3Dsms')
    expect(chosen('periode=semua')).toEqual({ period: 'semua', from: '', until: '' })
  })
})

test('every period that a form offers can be written as its canonical address', () => {
  const queries = periodQueries(data)
  expect(queries['2024']).toBe('')
  expect(queries['2023-q2']).toBe('from=2023-04-01&to=2023-07-01')
  expect(queries.semua).toBe('periode=semua')
  for (const [key, query] of Object.entries(queries)) expect(canonical(`periode=${key}`)).toBe(query)
})

test('an address is chosen back in the form, its end inclusive', () => {
  expect(chosen('from=2023-01-01&to=2024-01-01').period).toBe('2023')
  expect(chosen('from=2024-04-01&to=2025-04-01').period).toBe('12-bulan')
  expect(chosen('from=2023-01-01&to=2023-10-21')).toEqual({
    period: 'pilih',
    from: '2023-01-01',
    until: '2023-10-20',
  })
})

test('how a page shows its figures stays in the address and is no part of the question', () => {
  const query = 'from=2023-01-01&to=2023-07-01&urut=nilai&patokan=sasaran&banding=63.71'
  expect(canonical(query)).toBe(query)
  expect(question(query)).toBe('from=2023-01-01&to=2023-07-01')
})

test('a canonical address stays as it is', () => {
  for (const query of ['', 'periode=semua', 'from=2023-01-01&to=2023-10-21&where=channel%3Dsms'])
    expect(canonical(canonical(query))).toBe(canonical(query))
})
