import { type _Translator, createTranslator } from 'use-intl/core'
import { en } from '#lib/i18n/en'
import { id } from '#lib/i18n/id'
import type { Lang } from '#lib/i18n/lang'

type Messages = typeof id
/** `t('shell.asOf', {date})`: keys and arguments are checked by the compiler against the Indonesian text. */
export type Translate = _Translator<Messages>

const make = (lang: Lang): Translate =>
  createTranslator<Messages>({
    locale: lang,
    messages: lang === 'id' ? id : (en as Messages),
    timeZone: 'UTC',
    onError: (error) => {
      throw error
    },
  })

const translators: Record<Lang, Translate> = { id: make('id'), en: make('en') }

/** The texts of one language. Throws on a missing text or argument: a fault of ours that tests must see. */
export const translate = (lang: Lang): Translate => translators[lang]
