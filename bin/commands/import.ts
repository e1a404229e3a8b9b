import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import { withScratch } from '#lib/ingest/scratch'
import { checkFlags, type Flags } from '#lib/ingest/terms'
import { keptReference } from '#lib/reference/kept'
import { demandProvince } from '#lib/reference/province'
import type { Command, Shell } from '../command'
import { asJson } from '../import/as-json'
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
    const { json = false, 'dry-run': dryRun = false } = values
    const outcome = await withScratch((scratch) => runImport(shell, { paths, flags, scratch, dryRun, json }))
    if (!json && outcome.refused) throw outcome.refused
    shell.print(json ? JSON.stringify(asJson(outcome)) : (await loadText()).asText(outcome, shell.lang))
    return outcome.files.some((file) => 'error' in file) ? 2 : 0
  },
}

/** Loaded when it is needed: words for people take longer to load than a small file takes to read. */
const loadText = () => import('../import/as-text')

interface Job {
  paths: string[]
  flags: Flags
  scratch: string
  dryRun: boolean
  json: boolean
}

/** The children start first: the parent reads what they need while they do. */
async function runImport(shell: Shell, job: Job): Promise<Outcome> {
  const crew = startCrew(job.paths.length, shell.config.limits)
  try {
    return await importWith(crew, shell, job)
  } finally {
    crew.close()
  }
}

async function importWith({ readers, builder: child }: Crew, shell: Shell, job: Job) {
  const { config, lang, progress } = shell
  const reference = await keptReference(config.reference, bundleFolder())
  demandProvince(reference, config.province)
  const builder = builderBy(child, reference, config.province)
  const request = { ...job, config, readers, reference, builder, lang, progress }
  const typing = () => void prepare(request).catch(() => {})
  const staged = await stageFiles(job.paths, { ...request, typing })
  const { finish } = await import('../import/finish')
  return finish(staged, request)
}

/** Loads what comes after the reading: the database, words. What fails here fails again where it is needed. */
async function prepare(request: FinishRequest & Pick<Job, 'json'>): Promise<void> {
  const { prepareFinish } = await import('../import/finish')
  await Promise.all([prepareFinish(request), request.json || loadText()])
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
