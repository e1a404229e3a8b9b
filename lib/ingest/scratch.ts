import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'rapor-import-'

/**
 * Runs work with a private folder outside the store (staging may still hold words that the store must never see).
 * It is always removed; what killed processes left behind goes at the next start.
 */
export async function withScratch<T>(work: (directory: string) => Promise<T>): Promise<T> {
  await removeStale()
  const directory = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`))
  try {
    return await work(directory)
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

async function removeStale(): Promise<void> {
  const names = await readdir(tmpdir())
  const stale = names.filter((name) => name.startsWith(PREFIX) && !isAlive(ownerOf(name)))
  await Promise.all(
    stale.map((name) => rm(join(tmpdir(), name), { recursive: true, force: true }).catch(() => {})),
  )
}

const ownerOf = (name: string) => Number(name.slice(PREFIX.length).split('-')[0])

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
