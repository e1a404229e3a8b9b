// Whether something made from the sources is still of these sources: plain Node, no packages.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './setup.mjs'

/** SHA-256 over names and contents of files and of all files in folders, named from the root; tests do not count. */
export function hashSources(folders, files) {
  const hash = createHash('sha256')
  const inFolders = folders.flatMap((folder) => filesIn(folder))
  const atRoot = files.filter((file) => existsSync(join(ROOT, file)))
  for (const file of [...inFolders, ...atRoot].sort())
    hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}

/** Folder by folder: to list them all at once takes Node five times as long, and what is for tests has most of the folders. */
const filesIn = (folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return FOR_TESTS.test(entry.name) ? [] : filesIn(path)
    return entry.isFile() && !/\.test\.tsx?$/.test(path) ? [path] : []
  })

const FOR_TESTS = /^(testing|cases|snapshots|golden)$/
