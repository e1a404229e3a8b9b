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

const filesIn = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name).slice(ROOT.length + 1))
    .filter((path) => !isTest(path))

const isTest = (path) => /\.test\.tsx?$|\/(testing|cases|snapshots|golden)\//.test(path)
