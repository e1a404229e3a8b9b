// Whether something made from the sources is still of these sources: plain Node, no packages.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { ROOT } from './setup.mjs'

/** SHA-256 over names and contents of files and of all files in folders, named from the root; tests do not count. */
export function hashSources(folders, files) {
  const hash = createHash('sha256')
  const inFolders = folders.flatMap((folder) => filesIn(folder))
  const atRoot = files.filter((file) => existsSync(at(file)))
  for (const file of [...inFolders, ...atRoot].sort()) hash.update(file).update(readFileSync(at(file)))
  return hash.digest('hex')
}

/** To `join` hundreds of paths takes longer than to list them. */
const at = (path) => `${ROOT}/${path}`

/** Folder by folder: to list them all at once takes Node five times as long, and what is for tests has most of the folders. */
function filesIn(folder, found = []) {
  for (const entry of readdirSync(at(folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`
    if (entry.isFile() && !/\.test\.tsx?$/.test(path)) found.push(path)
    else if (entry.isDirectory() && !FOR_TESTS.test(entry.name)) filesIn(path, found)
  }
  return found
}

const FOR_TESTS = /^(testing|cases|snapshots|golden)$/
