import { rmSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { QueryError, UserError } from '#lib/errors'

const PREFIX = 'rapor-staging-'
/** Exactly what `mkdtemp` makes below; nobody else's folder is ever removed. */
const OURS = /^rapor-staging-(\d+)-[A-Za-z0-9]{6}$/

/**
 * Runs work with a private folder outside the store (staging may still hold words that the store must never see).
 * It is always removed; what killed processes left behind goes at the next start. UserError `config` without a place for it.
 */
export async function withScratch<T>(work: (directory: string) => Promise<T>): Promise<T> {
  const directory = await makeFolder()
  const removeNow = () => rmSync(directory, { recursive: true, force: true, maxRetries: 3 })
  process.once('exit', removeNow) // interrupted
  try {
    return await work(directory)
  } finally {
    process.off('exit', removeNow)
    await rm(directory, { recursive: true, force: true })
  }
}

async function makeFolder(): Promise<string> {
  try {
    await removeStale()
    return await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (!code) throw error
    throw new UserError(
      'config',
      `no folder for temporary files (${code}): ${tmpdir()}`,
      'set TMPDIR to a folder that can be written',
    )
  }
}

const NO_SPACE = /no space left|not enough (disk )?space|ENOSPC|EDQUOT|max_temp_directory_size/i

/** What a full disk under `folder` means to the user; any other error as it came. */
export function diskFault(error: unknown, folder: string): unknown {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  const said = error instanceof QueryError ? error.message : code
  if (!NO_SPACE.test(said)) return error
  return new UserError(
    'disk_full',
    `no space left for temporary files: ${dirname(folder)}`,
    'free some space, or set TMPDIR to a folder on a larger disk',
  )
}

async function removeStale(): Promise<void> {
  const stale = (await readdir(tmpdir())).filter((name) => {
    const [, owner] = OURS.exec(name) ?? []
    return owner !== undefined && !isAlive(Number(owner))
  })
  await Promise.all(
    stale.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})),
  )
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
