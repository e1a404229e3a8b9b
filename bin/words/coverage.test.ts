import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { UserError } from '#lib/errors'
import { ROOT } from '../setup.mjs'
import { faultInIndonesian, inIndonesian } from './indonesian'

/** A `new UserError(...)` as it stands in the code: its code and the texts of message and hint. */
interface Fault {
  place: string
  code: string
  texts: string[]
}

const faults = ['bin', 'lib'].flatMap(sources).flatMap(faultsIn)

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|\/testing\//.test(name))
    .map((name) => join(folder, name))
}

function faultsIn(place: string): Fault[] {
  const text = readFileSync(join(ROOT, place), 'utf8')
  return [...text.matchAll(/new UserError\(\s*'(\w+)'/g)].map(({ index, 1: code = '' }) => {
    const call = text.slice(index, endOfCall(text, index))
    const [, ...texts] = [...call.matchAll(/'((?:[^'\\]|\\.)*)'|`([^`]*)`/g)].map(([, a, b]) => a ?? b ?? '')
    return { place, code, texts: texts.filter((words) => /[a-z] /.test(words)).map(unescaped) }
  })
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, '$1')
}

function endOfCall(text: string, start: number): number {
  let depth = 0
  for (let at = text.indexOf('(', start); at < text.length; at++) {
    if (text[at] === '(') depth += 1
    if (text[at] === ')' && --depth === 0) return at
  }
  return text.length
}

/** What stands in a gap is a number or a word: one of them the phrase must know. */
const fill = (text: string, value: string) => text.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, value)

const hasWords = (text: string) =>
  ['7', 'x', 'a PDF'].some((value) => inIndonesian(fill(text, value)) !== fill(text, value))

test('every fault in the code has Indonesian words, message and hint', () => {
  expect(faults.length).toBeGreaterThan(60)
  const silent = faults.flatMap(({ place, texts }) =>
    texts.filter((text) => !hasWords(text)).map((text) => `${place}: ${text}`),
  )
  expect(silent).toEqual([])
})

test('the table of codes names every code, and no other', () => {
  const table = readFileSync(join(ROOT, 'docs/error-codes.md'), 'utf8')
  const named = [...table.matchAll(/^\| `(\w+)`/gm)].map(([, code]) => code)
  const used = [...new Set([...faults.map(({ code }) => code), ...BY_OTHER_WAYS])]
  expect(named.toSorted()).toEqual(used.toSorted())
})

/** Written as data, or not a UserError. */
const BY_OTHER_WAYS = ['internal']

test('faults of the reference tables are told one by one', () => {
  const message =
    'holidays.csv line 3, column date: not a date such as 2024-03-31: besok; targets.csv line 9: 8 cells expected: 7'
  expect(
    faultInIndonesian(new UserError('reference', message, 'correct the reference tables and build again')),
  ).toBe(
    'holidays.csv baris 3, kolom date: bukan tanggal seperti 2024-03-31: besok; targets.csv baris 9: seharusnya 8 sel: 7' +
      ' - perbaiki tabel acuan, lalu susun lagi',
  )
})
