import { expect, test } from 'vitest'
import { QueryError, UserError } from '#lib/errors'
import type { Command } from './command'
import { main } from './main'

const command = (run: Command['run']): Command => ({ verb: 'build', run })

function trial(run: Command['run'], words: string[], env = {}) {
  const out: string[] = []
  const err: string[] = []
  const verbs = { try: async () => command(run) }
  const outside = {
    env,
    print: (t: string) => out.push(t),
    complain: (t: string) => err.push(t),
    progress() {},
  }
  return main(words, verbs, outside).then((code) => ({ code, out, err }))
}

const fails = (error: Error) => async () => {
  throw error
}

test('a verb gets its words and gives the exit code', async () => {
  const { code, out } = await trial(
    async ({ args, print }) => {
      print(args.join('+'))
      return 2
    },
    ['try', 'a', '--b'],
  )
  expect({ code, out }).toEqual({ code: 2, out: ['a+--b'] })
})

test('a fault of the caller is one line and exit code 2', async () => {
  const fault = new UserError('file_not_found', 'no such file: x.csv', 'check the name')
  const result = await trial(fails(fault), ['try'])
  expect(result).toEqual({ code: 2, out: [], err: ['rapor: berkas tidak ada: x.csv - periksa namanya'] })
})

test('--lang en speaks English: faults, our own too, and the help', async () => {
  const fault = new UserError('file_not_found', 'no such file: x.csv', 'check the name')
  expect((await trial(fails(fault), ['try', '--lang', 'en'])).err).toEqual([
    'rapor: no such file: x.csv - check the name',
  ])
  expect((await trial(fails(new Error('x')), ['try'], { RAPOR_LANG: 'en' })).err.join()).toMatch(
    /^rapor: internal error;/,
  )
  expect((await trial(fails(fault), ['help', '--lang=en'])).out.join()).toContain('Builds and publishes')
  expect((await trial(fails(fault), ['try', '--lang', 'fr'])).err).toEqual([
    'rapor: bahasa tidak ada: fr - id atau en',
  ])
})

test('with --json a fault is one object on stdout and nothing else', async () => {
  const result = await trial(fails(new UserError('no_edition', 'nothing is published yet')), [
    'try',
    '--json',
  ])
  expect(result.err).toEqual([])
  expect(result.out.map((line) => JSON.parse(line))).toEqual([
    {
      error: {
        code: 'no_edition',
        message: 'nothing is published yet',
        words: 'belum ada edisi yang terbit',
      },
    },
  ])
})

test('our own fault shows neither stack nor SQL', async () => {
  const result = await trial(fails(new QueryError('bad text Budi', 'SELECT secret')), ['try'])
  expect(result.code).toBe(1)
  expect(result.err).toEqual([
    'rapor: kesalahan program; jalankan lagi dengan RAPOR_DEBUG=1 untuk rinciannya',
  ])
})

test('RAPOR_DEBUG=1 adds the details', async () => {
  const result = await trial(fails(new QueryError('broken', 'SELECT 1')), ['try'], { RAPOR_DEBUG: '1' })
  expect(result.err.join()).toMatch(/SELECT 1/)
})

test('an unknown verb, a wrong flag and a wrong environment are the caller’s', async () => {
  const { parseArgs } = await import('node:util')
  const run: Command['run'] = async ({ args }) => Object.keys(parseArgs({ args, options: {} })).length
  expect((await trial(run, ['tyr'])).err).toEqual(['rapor: perintah tidak dikenal: tyr - lihat: rapor help'])
  expect(await trial(run, ['try', '--cutof'])).toMatchObject({
    code: 2,
    err: ["rapor: opsi tidak dikenal: '--cutof' - lihat: rapor help"],
  })
  expect(await trial(run, ['try'], { RAPOR_PROVINCE: 'x', PORT: '0' })).toMatchObject({
    code: 2,
    err: ['rapor: RAPOR_PROVINCE harus kode provinsi dua angka: x; PORT harus dari 1 sampai 65535: 0'],
  })
})

test('help lists every verb and works in a wrong environment', async () => {
  const { code, out } = await trial(fails(new Error('never')), ['help'], { PORT: 'x' })
  expect(code).toBe(0)
  expect(out.join()).toContain('rapor build [--json]')
})
