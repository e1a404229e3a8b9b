import { sentence, type UserError } from '#lib/errors'
import { ADVICE } from './advice'
import { COMMANDS } from './commands'
import { FILES } from './files'
import { nameOf } from './names'
import { say } from './phrase'
import { REFERENCE } from './reference'
import { WARNINGS } from './warnings'

const PLAIN = [...FILES, ...COMMANDS, ...REFERENCE, ...ADVICE]

/** One sentence of ours in Indonesian; what nobody has words for stays as it came. */
export const inIndonesian = (text: string): string => known(text) ?? text

/** Faults of these codes come several at a time, joined by semicolons. */
const LISTS = ['config', 'reference']

/** `berkas: apa yang salah - apa yang perlu dilakukan` */
export function faultInIndonesian({ code, message, hint, file }: UserError): string {
  const parts = LISTS.includes(code) ? message.split('; ') : [message]
  return sentence(parts.map(inIndonesian).join('; '), hint && inIndonesian(hint), file)
}

function known(text: string): string | null {
  const words = say(PLAIN, text) ?? named(say(WARNINGS, text))
  return words?.replace(/,? and (\d+) more$/, ' dan $1 lagi') ?? null
}

const named = (words: string | null): string | null =>
  words
    ?.replace(/\b[a-z]+(?:_[a-z0-9]+)+\b|\b(?:rating)\b/g, (word) => nameOf(word, 'id'))
    .replace('day/month/year', 'hari/bulan/tahun')
    .replace('month/day/year', 'bulan/hari/tahun')
    .replace('year/month/day', 'tahun/bulan/hari') ?? null
