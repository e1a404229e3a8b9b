import { UserError } from '#lib/errors'
import type { QuestionFlags } from '#lib/kpi/parse'

/** The QUESTION of the command line, for `parseArgs`. */
export const QUESTION_FLAGS = {
  from: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string', multiple: true },
  where: { type: 'string', multiple: true },
  region: { type: 'string' },
  done: { type: 'string' },
  of: { type: 'string' },
  edition: { type: 'string' },
} as const

/** Only the flags that make up a question. */
export function questionOf({ from, to, by, where, region, done, of, edition }: QuestionFlags): QuestionFlags {
  return { from, to, by, where, region, done, of, edition }
}

/** The one word a verb needs besides its flags; UserError `argument` when it is missing or there are more. */
export function onlyWord(words: string[], name: string): string {
  const [word, extra] = words
  if (!word) throw new UserError('argument', `missing: ${name}`, 'run rapor help')
  if (extra) throw new UserError('argument', `one too many: ${extra}`, 'run rapor help')
  return word
}
