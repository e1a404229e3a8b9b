import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DEFAULT_LIMITS } from '#lib/config'
import { type Caps, capsOf, type ReadRequest, type ReadResult, readFile } from '#lib/ingest/readers/read'
import type { Staging } from '#lib/ingest/readers/staging'

export interface StagedRow {
  rowNo: number
  fault: string
  cells: string[]
}

export interface ReadBack extends ReadResult {
  staged: StagedRow[]
}

export interface ReadOptions
  extends Partial<Pick<ReadRequest, 'header' | 'required' | 'numbers' | 'isName' | 'isSafe'>> {
  caps?: Partial<Caps>
  name?: string
}

/** Keeps every column of the first row that holds `Tracking ID`. */
export function everyColumn(cells: string[]): number[] | null {
  return cells.includes('Tracking ID') ? cells.map((_, i) => i) : null
}

/** Reads bytes as if they were a file and gives the staging rows, too. */
export async function readBytes(bytes: Buffer | string, options: ReadOptions = {}): Promise<ReadBack> {
  const folder = mkdtempSync(join(tmpdir(), 'readers-'))
  try {
    const path = join(folder, options.name ?? 'export')
    writeFileSync(path, bytes)
    const {
      header = everyColumn,
      required = [0],
      numbers = [],
      isName = () => false,
      isSafe = isName,
    } = options
    const caps = { ...capsOf(DEFAULT_LIMITS), ...options.caps }
    const result = await readFile({
      path,
      scratch: folder,
      caps,
      header,
      required,
      numbers,
      isName,
      isSafe,
      needed: ['Tracking ID'],
    })
    await result.sha256
    return { ...result, staged: rowsOf(result.staging) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function rowsOf(staging: Staging): StagedRow[] {
  return Array.from({ length: staging.rows }, (_, row) => ({
    rowNo: staging.rowNo(row),
    fault: staging.fault(row),
    cells: staging.spellings.map((_, slot) => staging.textAt(row, slot)),
  }))
}
