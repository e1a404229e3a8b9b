import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'

const WORDS = [
  'after',
  'n',
  'completed',
  'in_process',
  'not_followed_up',
  'unverified',
  'unknown',
  'received',
  'verified',
  'disposed',
  'first_response',
  'followed_up',
  'closed',
] as const
type Word = (typeof WORDS)[number]

const isWord = (text: string): text is Word => (WORDS as readonly string[]).includes(text)

const SIGNS: Record<string, string> = { '>': '→', '=': '' }

/** The build says what it found in keys and ISO dates (`completed > in_process`): word by word in the reader's language. */
export function detailText(detail: string, lang: Lang): string {
  const t = translate(lang)
  const say = (word: string) => {
    if (/^\d{4}-\d\d-\d\d$/.test(word)) return format(lang).dateShort(word)
    return isWord(word) ? t(`quality.words.${word}`) : (SIGNS[word] ?? word)
  }
  return detail.split(' ').map(say).filter(Boolean).join(' ')
}
