import { readConfig } from '#lib/config'
import { QueryError, UserError } from '#lib/errors'
import { LANGS, type Lang } from '#lib/i18n/lang'
import type { Translate } from '#lib/i18n/translate'
import { DONE, OF } from '#lib/kpi/question'
import type { Command, ShowProgress } from './command'
import { languageOf, type Spoken } from './language'
import { faultRecord, faultWords } from './words/fault'

export interface Outside {
  env: Record<string, string | undefined>
  /** stdout */
  print(text: string): void
  /** stderr */
  complain(text: string): void
  progress: ShowProgress
}

type Verbs = Record<string, () => Promise<Command>>

/**
 * Runs one verb; resolves to the exit code: 0 done, 1 our fault, 2 the caller's.
 * With `--json` a fault is one JSON object on stdout; otherwise one line on stderr. `RAPOR_DEBUG=1` adds the details.
 */
export async function main(given: string[], verbs: Verbs, outside: Outside): Promise<number> {
  let lang: Lang = LANGS[0]
  try {
    const spoken = languageOf(given, outside.env)
    lang = spoken.lang
    return await runVerb(spoken, verbs, outside)
  } catch (error) {
    complain(error, { lang, json: given.includes('--json') }, outside)
    return isCallers(error) ? 2 : 1
  }
}

async function runVerb({ words, lang }: Spoken, verbs: Verbs, outside: Outside): Promise<number> {
  const [verb = 'help', ...args] = words
  if (asksForHelp(words)) {
    // Loaded when it is needed: most of what is asked for loads it later, or never.
    const { translate } = await import('#lib/i18n/translate')
    outside.print(await help(verbs, words, translate(lang)))
    return 0
  }
  const load = verbs[verb]
  if (!load) throw new UserError('verb', `unknown verb: ${verb}`, 'run rapor help')
  const { env, print, progress } = outside
  const warn = (text: string) => outside.complain(`rapor: ${text}`)
  return await (await load()).run({ config: readConfig(env), lang, args, print, warn, progress })
}

const asksForHelp = (words: string[]) =>
  words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h')

/** A mistyped flag is `ERR_PARSE_ARGS_*` of node:util. */
const isCallers = (error: unknown) => error instanceof UserError || codeOf(error).startsWith('ERR_PARSE_ARGS')

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'internal'

interface Manner {
  lang: Lang
  json: boolean
}

function complain(error: unknown, { lang, json }: Manner, { env, print, complain }: Outside): void {
  const fault = faultRecord(asOurs(error))
  if (json) print(JSON.stringify({ error: fault }))
  else complain(`rapor: ${faultWords(fault, lang)}`)
  if (env.RAPOR_DEBUG && error instanceof Error) complain(details(error))
}

/** Node's text about a flag starts with a capital and goes on for sentences; the first says it. */
function asOurs(error: unknown): unknown {
  if (error instanceof UserError || !(error instanceof Error) || !isCallers(error)) return error
  const first = error.message.split(/\.(?:\s|$)|\n/)[0] ?? ''
  return new UserError('flag', `${first.charAt(0).toLowerCase()}${first.slice(1)}`, 'run rapor help')
}

const details = (error: Error) =>
  error instanceof QueryError ? `${error.stack}\n${error.sql}` : (error.stack ?? error.message)

async function help(verbs: Verbs, words: string[], t: Translate): Promise<string> {
  const named = words.map((word) => verbs[word]).find((load) => load !== undefined)
  if (named) return lines(await named(), t).join('\n')
  const commands = await Promise.all(Object.values(verbs).map((load) => load()))
  return [
    t('cli.title'),
    '',
    ...commands.flatMap((command) => lines(command, t)),
    '',
    t('cli.question', { done: DONE.join('|'), of: OF.join('|') }),
  ].join('\n')
}

const lines = ({ verb }: Command, t: Translate): string[] => [
  ...t(`cli.verbs.${verb}.usage`)
    .split('\n')
    .map((usage) => `  rapor ${usage}`),
  `      ${t(`cli.verbs.${verb}.summary`)}`,
]
