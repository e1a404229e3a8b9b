import { createHash, randomBytes } from 'node:crypto'
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Reference } from '#lib/reference/tables'

/**
 * The tables of `dir`: as `folder` has them from an earlier reading of the very same bytes, else read and kept there. The
 * folder belongs to one version of the program, so that what it holds was read by the rules of today; null keeps nothing.
 * Throws what `readReference` throws; faults are never kept.
 */
export async function keptReference(dir: string, folder: string | null): Promise<Reference> {
  const path = folder && (await placeOf(dir, folder))
  const kept = path && (await keptAt(path))
  if (kept) return kept
  // Loaded when it is needed: checking tables takes a library, and mostly they are checked already.
  const { readReference } = await import('#lib/reference/read')
  const reference = await readReference(dir)
  if (path) await keep(path, reference)
  return reference
}

/** By the names and bytes of all tables there; null when they cannot be read: the reading has the words for it. */
async function placeOf(dir: string, folder: string): Promise<string | null> {
  try {
    const names = (await readdir(dir)).filter((name) => name.endsWith('.csv')).sort()
    const contents = await Promise.all(names.map((name) => readFile(join(dir, name))))
    const hash = createHash('sha256')
    for (const [i, content] of contents.entries())
      hash.update(`${names[i]} ${content.length}\n`).update(content)
    return join(folder, `reference-${hash.digest('hex')}.json`)
  } catch {
    return null
  }
}

async function keptAt(path: string): Promise<Reference | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}

/** Whole or not at all. A folder that cannot be written keeps nothing. */
async function keep(path: string, reference: Reference): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await writeFile(draft, JSON.stringify(reference))
    await rename(draft, path)
  } catch {
    await rm(draft, { force: true }).catch(() => {})
  }
}
