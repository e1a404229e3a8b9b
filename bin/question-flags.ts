import { UserError } from '#lib/errors'

/** The QUESTION of the command line, for `parseArgs`. */
export const QUESTION_FLAGS = {
  from: { type: 'string' },
  to: { type: 'string' },
  by: { type: 'string', multiple: true },
  where: { type: 'string', multiple: true },
  region: { type: 'string' },
  edition: { type: 'string' },
} as const

interface Flags {
  from?: string
  to?: string
  by?: string[]
  where?: string[]
  region?: string
  edition?: string
}

/** The same question as a query string, so that the command line and the API are parsed in one place. */
export function questionParams(flags: Flags): URLSearchParams {
  const params = new URLSearchParams()
  for (const name of ['from', 'to', 'edition'] as const) if (flags[name]) params.set(name, flags[name])
  if (flags.by) params.set('by', flags.by.join(','))
  for (const condition of flags.where ?? []) params.append('where', condition)
  if (flags.region) params.append('where', `region=${flags.region}`)
  return params
}

/** The one word a verb needs besides its flags; UserError `argument` when it is missing or there are more. */
export function onlyWord(words: string[], name: string): string {
  const [word, extra] = words
  if (!word) throw new UserError('argument', `missing: ${name}`, 'run rapor help')
  if (extra) throw new UserError('argument', `one too many: ${extra}`, 'run rapor help')
  return word
}
