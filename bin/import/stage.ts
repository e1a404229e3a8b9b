import { basename, join, resolve } from 'node:path'
import type { Config } from '#lib/config'
import { UserError } from '#lib/errors'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { LoadManifest } from '#lib/ingest/load'
import { shownFileName } from '#lib/ingest/privacy'
import type { Flags } from '#lib/ingest/terms'
import type { Reference } from '#lib/reference/tables'
import { type Child, openChild } from './child'

/** What became of one file before anything is stored. */
export type Staged =
  | { file: string; manifest: LoadManifest; dir: string; existing: boolean }
  | { file: string; fault: UserError }

export interface StageRequest {
  config: Config
  flags: Flags
  /** Being read while the children start. */
  reference: Promise<Reference>
  /** Outside the store. */
  scratch: string
  lang: Lang
  progress(text: string): void
}

const HEAP_MB = 256
const SECONDS = 1800
/** Two children on two cores: one reads while the other types. */
const AT_ONCE = 2

/** Reads the files in child processes, one after another. A broken one does not stop the others. */
export async function stageFiles(paths: readonly string[], request: StageRequest): Promise<Staged[]> {
  const staged: Staged[] = []
  const queue = paths.map((path, i) => ({ path, i }))
  const heapMb = Math.min(HEAP_MB, request.config.limits.memoryMb)
  const serve = async () => {
    const child = openChild({ first: 'stage', heapMb, seconds: SECONDS })
    child.warm()
    try {
      await request.reference
      for (let next = queue.shift(); next; next = queue.shift())
        staged[next.i] = await stageFile(next, child, request)
    } finally {
      child.close()
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, paths.length) }, serve))
  return firstOfEach(staged)
}

async function stageFile(
  { path, i }: { path: string; i: number },
  child: Child,
  request: StageRequest,
): Promise<Staged> {
  const { config, flags, scratch, lang, progress } = request
  const file = shownFileName(basename(path))
  try {
    const dir = join(scratch, `load-${i}`)
    const call = { config, reference: await request.reference, path: resolve(path), flags, dir }
    const load = await child.run({ task: 'stage', request: call }, (share) =>
      progress(translate(lang)('cli.reading', { file, percent: format(lang).percent(Number(share), 0) })),
    )
    return { file, ...load }
  } catch (error) {
    if (error instanceof UserError) return { file, fault: error }
    throw error
  }
}

/** The same bytes under two names are one load. */
function firstOfEach(staged: Staged[]): Staged[] {
  const seen = new Set<string>()
  return staged.map((each) => {
    if ('fault' in each) return each
    const existing = each.existing || seen.has(each.manifest.sha256)
    seen.add(each.manifest.sha256)
    return { ...each, existing }
  })
}
