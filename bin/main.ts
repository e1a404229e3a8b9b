import { readConfig } from '#lib/config'
import { QueryError, UserError } from '#lib/errors'
import { DONE, OF } from '#lib/kpi/question'
import type { Command, Shell } from './command'
import { faultRecord } from './words/fault'

export interface Outside {
  env: Record<string, string | undefined>
  /** stdout */
  print(text: string): void
  /** stderr */
  complain(text: string): void
  progress(text: string): void
}

type Verbs = Record<string, () => Promise<Command>>

/**
 * Runs one verb; resolves to the exit code: 0 done, 1 our fault, 2 the caller's.
 * With `--json` a fault is one JSON object on stdout; otherwise one line on stderr. `RAPOR_DEBUG=1` adds the details.
 */
export async function main(words: string[], verbs: Verbs, outside: Outside): Promise<number> {
  const [verb = 'help', ...args] = words
  try {
    if (asksForHelp(words)) return await help(verbs, words, outside.print)
    const load = verbs[verb]
    if (!load) throw new UserError('verb', `unknown verb: ${verb}`, 'run rapor help')
    return await (await load()).run(shell(args, outside))
  } catch (error) {
    complain(error, args.includes('--json'), outside)
    return isCallers(error) ? 2 : 1
  }
}

function shell(args: string[], { env, print, progress }: Outside): Shell {
  return { config: readConfig(env), args, print, progress }
}

const asksForHelp = (words: string[]) =>
  words.length === 0 || words[0] === 'help' || words.some((word) => word === '--help' || word === '-h')

/** A mistyped flag is `ERR_PARSE_ARGS_*` of node:util. */
const isCallers = (error: unknown) => error instanceof UserError || codeOf(error).startsWith('ERR_PARSE_ARGS')

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'internal'

function complain(error: unknown, json: boolean, { env, print, complain }: Outside): void {
  const fault = faultRecord(asOurs(error))
  if (json) print(JSON.stringify({ error: fault }))
  else complain(`rapor: ${fault.words}`)
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

async function help(verbs: Verbs, words: string[], print: (text: string) => void): Promise<number> {
  const named = words.map((word) => verbs[word]).find((load) => load !== undefined)
  if (named) print(lines(await named()).join('\n'))
  else print(overview(await Promise.all(Object.values(verbs).map((load) => load()))))
  return 0
}

const lines = (command: Command): string[] => [
  ...command.usage.map((usage) => `  rapor ${usage}`),
  `      ${command.summary}`,
]

function overview(commands: Command[]): string {
  return [
    'Rapor LAPOR! - rapor setiap kabupaten/kota dari ekspor SP4N-LAPOR!',
    '',
    ...commands.flatMap(lines),
    '',
    'PERTANYAAN: --from TANGGAL --to TANGGAL (sampai dengan sehari sebelumnya), --by DIMENSI[,DIMENSI],',
    '            --where DIMENSI=NILAI (boleh berulang), --region KODE, --edition EDISI,',
    `            --done ${DONE.join('|')} (arti selesai), --of ${OF.join('|')} (penyebut)`,
    'Kode keluar: 0 selesai, 1 kesalahan program, 2 ada yang perlu Anda perbaiki.',
    'Contoh:',
    '  rapor import laporan.xlsx --cutoff 2024-12-31 --agency "Pemerintah Kabupaten Tapin"',
    '  rapor kpi completion_rate --from 2024-01-01 --to 2025-01-01 --by region',
  ].join('\n')
}
