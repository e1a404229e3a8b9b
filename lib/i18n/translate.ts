import { type _Translator, createTranslator } from 'use-intl/core'
import { en } from '#lib/i18n/en'
import { id } from '#lib/i18n/id'
import type { Lang } from '#lib/i18n/lang'
import { fill, type Template, templates } from '#lib/i18n/template'

type Messages = typeof id
/** `t('shell.asOf', {date})`: keys and arguments are checked by the compiler against the Indonesian text. */
export type Translate = _Translator<Messages>

/** The full reader of messages: plurals, choices, quotes. */
const reader = (lang: Lang, messages: Messages): Translate =>
  createTranslator<Messages>({
    locale: lang,
    messages,
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  })

/** Nearly all texts only take words in; reading each as a message cost a page up to 7 ms. */
function make(lang: Lang): Translate {
  const messages = lang === 'id' ? id : (en as Messages)
  const read = reader(lang, messages)
  const plain: ReadonlyMap<string, Template> = templates(messages)
  const translate = (...args: Parameters<Translate>) => {
    const template = plain.get(args[0])
    return (template && fill(template, args[1])) ?? read(...args)
  }
  return Object.assign(translate, read)
}

const translators: Record<Lang, Translate> = { id: make('id'), en: make('en') }

/** The texts of one language. Throws on a missing text or argument: a fault of ours that tests must see. */
export const translate = (lang: Lang): Translate => translators[lang]
