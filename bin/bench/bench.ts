import { mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Cell } from '../table'
import { type Run, runProgram } from './measure'

/** One line of the result. */
export interface Line {
  what: string
  seconds: number
  megabytes: number | null
  /** What it is compared with, and its wall time. */
  against?: { name: string; seconds: number }
}

export interface Table {
  header: string[]
  rows: Cell[][]
}

export interface Bench {
  /** Temp folder of this run. */
  dir: string
  /** Runs per measure; the median counts. */
  runs: number
  quick: boolean
  /** Says what is going on, on a terminal. */
  progress(text: string): void
}

export const ROOT = resolve(import.meta.dirname, '../..')

/** `rapor VERB ...` on a store. */
export const rapor = (store: string, ...args: string[]): Promise<Run> =>
  runProgram(process.execPath, [join(ROOT, 'bin/rapor.mjs'), ...args], { RAPOR_STORE: store })

/** Hands `work` an empty store that is removed afterwards. */
export async function withStore<T>({ dir }: Bench, work: (store: string) => Promise<T>): Promise<T> {
  const store = mkdtempSync(join(dir, 'store-'))
  try {
    return await work(store)
  } finally {
    rmSync(store, { recursive: true, force: true })
  }
}
