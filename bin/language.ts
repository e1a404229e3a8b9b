import { UserError } from '#lib/errors'
import { isLang, LANGS, type Lang } from '#lib/i18n/lang'

export interface Spoken {
  /** Of everything for people; JSON has one shape in every language. */
  lang: Lang
  /** The words without `--lang`. */
  words: string[]
}

/** `--lang` anywhere among the words, else `RAPOR_LANG`, else Indonesian. UserError `lang`. */
export function languageOf(words: readonly string[], env: Record<string, string | undefined>): Spoken {
  const at = words.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  if (at < 0) return { lang: known(env.RAPOR_LANG || LANGS[0]), words: [...words] }
  const [, value] = words[at]?.split('=') ?? []
  const taken = value === undefined ? 2 : 1
  const lang = known(value ?? words[at + 1] ?? '')
  return { lang, words: [...words.slice(0, at), ...words.slice(at + taken)] }
}

function known(lang: string): Lang {
  if (isLang(lang)) return lang
  throw new UserError('lang', `no such language: ${lang}`, 'id or en')
}
