import { basename, join, resolve } from 'node:path'
import type { Config } from '#lib/config'
import { UserError } from '#lib/errors'
import type { Lang } from '#lib/i18n/lang'
import { type LoadManifest, READING_SHARE } from '#lib/ingest/load'
import { shownFileName } from '#lib/ingest/privacy'
import type { Flags } from '#lib/ingest/terms'
import type { Reference } from '#lib/reference/tables'
import type { ShowProgress } from '../command'
import type { Child } from './child'

/** What became of one file before anything is stored. */
export type Staged =
  | { file: string; manifest: LoadManifest; dir: string; existing: boolean }
  | { file: string; fault: UserError }

export interface StageRequest {
  config: Config
  flags: Flags
  /** The children that read. */
  readers: readonly Child[]
  reference: Reference
  /** Outside the store. */
  scratch: string
  lang: Lang
  progress: ShowProgress
  /** Called, more than once, while a file is typed: a processor is free then. */
  typing(): void
}

/** Reads the files in child processes, each one after another. A broken one does not stop the others. */
export async function stageFiles(paths: readonly string[], request: StageRequest): Promise<Staged[]> {
  const staged: Staged[] = []
  const queue = paths.map((path, i) => ({ path, i }))
  const serve = async (child: Child) => {
    try {
      for (let next = queue.shift(); next; next = queue.shift())
        staged[next.i] = await stageFile(next, child, request)
    } finally {
      child.close()
    }
  }
  await Promise.all(request.readers.map(serve))
  return firstOfEach(staged)
}

async function stageFile(
  { path, i }: { path: string; i: number },
  child: Child,
  request: StageRequest,
): Promise<Staged> {
  const { config, flags, scratch, lang, progress, typing } = request
  const file = shownFileName(basename(path))
  try {
    const dir = join(scratch, `load-${i}`)
    const call = { config, reference: request.reference, path: resolve(path), flags, dir }
    const load = await child.run({ task: 'stage', request: call }, (share) => {
      if (Number(share) >= READING_SHARE) typing()
      progress(async () => (await import('./progress-lines')).readingLine(file, Number(share), lang))
    })
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
