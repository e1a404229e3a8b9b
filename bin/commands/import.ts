import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import { withScratch } from '#lib/ingest/scratch'
import { checkFlags, type Flags } from '#lib/ingest/terms'
import { keptReference } from '#lib/reference/kept'
import type { Reference } from '#lib/reference/tables'
import type { Command, Shell } from '../command'
import { builderBy } from '../import/build'
import { bundleFolder } from '../import/bundle-folder'
import { type Crew, startCrew } from '../import/crew'
import { expandFiles } from '../import/files'
import type { FinishRequest, Outcome } from '../import/finish'
import { stageFiles } from '../import/stage'

const OPTIONS = {
  'dry-run': { type: 'boolean' },
  cutoff: { type: 'string' },
  agency: { type: 'string' },
  'utc-offset': { type: 'string' },
  json: { type: 'boolean' },
} as const

export const command: Command = {
  verb: 'import',
  async run(shell) {
    const { values, positionals } = parseArgs({
      args: joinNegative(shell.args),
      options: OPTIONS,
      allowPositionals: true,
    })
    const flags = flagsOf(values)
    checkFlags(flags)
    const paths = await expandFiles(positionals)
    const outcome = await withScratch((scratch) =>
      runImport(shell, paths, { flags, scratch, dryRun: values['dry-run'] ?? false }),
    )
    if (!values.json && outcome.refused) throw outcome.refused
    const { asJson, asText } = await import('../import/report')
    shell.print(values.json ? JSON.stringify(asJson(outcome)) : asText(outcome, shell.lang))
    return outcome.files.some((file) => 'error' in file) ? 2 : 0
  },
}

interface Job {
  flags: Flags
  scratch: string
  dryRun: boolean
}

/** The children start first: the parent loads what it needs at the end (the database, words) while they read. */
async function runImport(shell: Shell, paths: string[], job: Job): Promise<Outcome> {
  const { config, lang, progress } = shell
  const crew = startCrew(paths.length, config.limits)
  const reference = keptReference(config.reference, bundleFolder())
  try {
    const [staged, finish] = await Promise.all([
      stageFiles(paths, { ...job, config, readers: crew.readers, reference, lang, progress }),
      loadFinish(reference, crew, { ...job, config, lang, progress }),
    ])
    return await finish(staged)
  } finally {
    crew.close()
  }
}

type Ending = Omit<FinishRequest, 'reference' | 'builder'>

async function loadFinish(tables: Promise<Reference>, { builder: child, reading }: Crew, ending: Ending) {
  const reference = await tables
  const builder = builderBy(child, reference, ending.config.province)
  await reading
  const [{ prepareFinish }] = await Promise.all([import('../import/finish'), import('../import/report')])
  return prepareFinish({ ...ending, reference, builder })
}

type Values = { cutoff?: string; agency?: string; 'utc-offset'?: string }

function flagsOf({ cutoff, agency, 'utc-offset': offset }: Values): Flags {
  if (offset !== undefined && !/^[+-]?\d{1,2}(\.\d+)?$/.test(offset))
    throw new UserError('flag', `--utc-offset must be hours from -14 to 14: ${offset}`)
  return {
    ...(cutoff !== undefined && { cutoff }),
    ...(agency !== undefined && { agency }),
    ...(offset !== undefined && { utcOffset: Number(offset) }),
  }
}

/** `--utc-offset -3` would be taken for a flag of its own. */
const joinNegative = (args: string[]) =>
  args.flatMap((arg, i) => {
    if (arg === '--utc-offset' && /^-\d/.test(args[i + 1] ?? '')) return [`${arg}=${args[i + 1]}`]
    return args[i - 1] === '--utc-offset' && /^-\d/.test(arg) ? [] : [arg]
  })
