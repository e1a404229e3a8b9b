import { readdir, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '#lib/errors'
import { shownPath } from '#lib/ingest/privacy'

/** Also tables that cannot be read: left out they would be missed by nobody. */
const TABLES = /\.(xlsx|xlsm|xlsb|xls|ods|csv|tsv|txt|gz|zip|parquet)$/i
const HIDDEN = /^[.~]/

/**
 * Files as named; a folder stands for the tables in it and in the folders below, sorted by name. UserError `no_files`; what is
 * no file is left to the reader, who has the words for it.
 */
export async function expandFiles(paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) throw new UserError('no_files', 'no file given', 'rapor import FILE...')
  const files = (await Promise.all(paths.map(expand))).flat()
  return [...new Set(files)]
}

async function expand(path: string): Promise<string[]> {
  const info = await stat(path).catch(() => null)
  if (!info?.isDirectory()) return [path]
  const files = (await filesBelow(path, new Set())).filter((file) => TABLES.test(file))
  if (files.length > 0) return files.sort()
  const message = `no exports in the folder: ${shownPath(path)}`
  throw new UserError('no_files', message, 'put .xlsx, .csv or .parquet exports into it')
}

/** Of each folder once: a link may lead back to where it stands. */
async function filesBelow(folder: string, seen: Set<string>): Promise<string[]> {
  const place = await realpath(folder)
  if (seen.has(place)) return []
  seen.add(place)
  const files: string[] = []
  for (const name of await namesIn(folder)) {
    const path = join(folder, name)
    const isFolder = (await stat(path).catch(() => null))?.isDirectory()
    files.push(...(isFolder ? await filesBelow(path, seen) : [path]))
  }
  return files
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !HIDDEN.test(name))
  } catch {
    throw new UserError(
      'file_unreadable',
      `cannot read the file: ${shownPath(folder)}`,
      'check its permissions',
    )
  }
}
