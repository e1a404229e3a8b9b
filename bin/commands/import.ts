import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import { withScratch } from '#lib/ingest/scratch'
import { checkFlags, type Flags } from '#lib/ingest/terms'
import { readReference } from '#lib/reference/read'
import type { Reference } from '#lib/reference/tables'
import { prepareLock } from '#lib/warehouse/lock'
import { createRegionResolver } from '#lib/warehouse/regions'
import type { EditionManifest } from '#lib/warehouse/schema'
import { readPointer } from '#lib/warehouse/store'
import type { Command, Shell } from '../command'
import { publishedLine } from '../edition-line'
import { type Builder, openBuilder } from '../import/build'
import type { Preview } from '../import/dry-run'
import { expandFiles } from '../import/files'
import { type FileRecord, fileLines, fileRecord } from '../import/outcome'
import { previewLines } from '../import/preview-lines'
import { type Staged, stageFiles } from '../import/stage'
import { storeLoads } from '../import/store'

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
    shell.print(values.json ? JSON.stringify(asJson(outcome)) : asText(outcome, shell.lang))
    return outcome.files.some((file) => 'error' in file) ? 2 : 0
  },
}

interface Outcome {
  files: FileRecord[]
  /** The fault of a file that came alone: people read it as one line, like any other fault. */
  refused?: UserError
  /** Published, or the one that stays. */
  edition: string | null
  published?: EditionManifest
  preview?: Preview
}

interface Job {
  flags: Flags
  scratch: string
  dryRun: boolean
}

async function runImport(shell: Shell, paths: string[], job: Job): Promise<Outcome> {
  const reference = readReference(shell.config.reference)
  const builder = openBuilder(reference)
  try {
    return await stageAndStore(shell, paths, { ...job, reference, builder })
  } finally {
    builder.close()
  }
}

interface Tools {
  reference: Promise<Reference>
  builder: Builder
}

async function stageAndStore(
  { config, lang, progress }: Shell,
  paths: string[],
  { flags, scratch, dryRun, reference, builder }: Job & Tools,
): Promise<Outcome> {
  const [staged, regionOf] = await Promise.all([
    stageFiles(paths, { config, flags, reference, scratch, lang, progress }),
    reference.then((tables) => createRegionResolver(tables, config.province)),
    !dryRun && reference.then(prepareLock),
  ])
  const good = staged.filter(isGood)
  const files = staged.map((each) => fileRecord(each, regionOf))
  if (good.length === 0) return { files, edition: readPointer(config.store), ...refusedAlone(staged) }
  if (dryRun) {
    const { preview } = await import('../import/dry-run')
    const found = await preview(good, { config, builder, scratch, lang, progress })
    return { files, edition: readPointer(config.store), preview: found }
  }
  const published = await storeLoads(good, { config, flags, build: builder.build, lang, progress })
  return { files, edition: published.id, published }
}

function refusedAlone([only, another]: Staged[]): { refused?: UserError } {
  if (another || !only || !('fault' in only)) return {}
  const { code, message, hint } = only.fault
  return { refused: new UserError(code, message, hint, only.file) }
}

const isGood = (staged: Staged): staged is Exclude<Staged, { fault: UserError }> => !('fault' in staged)

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

/** A single file's fields also stand at the top, so that `jq .accepted` works. */
function asJson({ files, edition, preview }: Outcome) {
  const [only] = files
  const dry = preview && { changes: changesOf(files, preview), kpis: preview.kpis }
  return { ...(files.length === 1 ? only : {}), files, edition, ...(dry && { dry_run: dry }) }
}

const rejectedIn = (files: FileRecord[]) =>
  files.reduce((sum, file) => sum + ('error' in file ? 0 : file.rejected), 0)

const changesOf = (files: FileRecord[], { changes }: Preview) => ({ ...changes, rejected: rejectedIn(files) })

function asText({ files, edition, published, preview }: Outcome, lang: Lang): string {
  const lines = files.flatMap((file) => fileLines(file, lang))
  if (published) lines.push(publishedLine(published, lang))
  else if (preview) lines.push(...previewLines({ ...preview, rejected: rejectedIn(files) }, lang))
  else lines.push(stayed(edition, lang))
  return lines.join('\n')
}

function stayed(edition: string | null, lang: Lang): string {
  const t = translate(lang)
  return edition === null ? t('cli.nothingLoaded') : t('cli.nothingLoadedKept', { edition })
}
