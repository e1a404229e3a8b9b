import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const PREFIX = 'rapor-staging-'
/** Exactly what `mkdtemp` makes below; nobody else's folder is ever removed. */
const OURS = /^rapor-staging-(\d+)-[A-Za-z0-9]{6}$/

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
