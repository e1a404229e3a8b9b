import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Asks the disk to keep a file or a folder's list of names. */
function syncPath(path: string): void {
  const file = openSync(path, 'r')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** The folder's files first, then the folder. */
export function syncFolder(folder: string): void {
  for (const name of readdirSync(folder)) syncPath(join(folder, name))
  syncPath(folder)
}

/** Either the old contents or the new, whatever happens in between. */
export function writeDurably(path: string, text: string): void {
  const draft = `${path}.${randomBytes(6).toString('hex')}.tmp`
  try {
    writeFileSync(draft, text)
    syncPath(draft)
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw error
  }
  syncPath(dirname(path))
}

/** Moves a finished folder to its place; `to` must not exist. */
export function moveFolder(from: string, to: string): void {
  renameSync(from, to)
  syncPath(dirname(to))
}
