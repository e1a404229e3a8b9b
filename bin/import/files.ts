import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '#lib/errors'

const KINDS = /\.(xlsx|csv|tsv|txt|gz|parquet)$/i

/** Files as named; a folder stands for its exports, sorted by name. UserError `file_not_found`, `no_files`. */
export async function expandFiles(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new UserError('no_files', 'no file given', 'rapor import FILE...')
  const files = (await Promise.all(paths.map(expand))).flat()
  return [...new Set(files)]
}

async function expand(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => null)
  // The reader has the right words for what is no file.
  if (!info?.isDirectory()) return [path]
  const names = (await readdir(path)).filter((name) => KINDS.test(name) && !/^[.~]/.test(name)).sort()
  if (names.length === 0) throw new UserError('no_files', `no exports in the folder: ${path}`)
  return names.map((name) => join(path, name))
}
