import { resolve } from 'node:path'
import { UserError } from '#lib/errors'

/** What one imported file may take: above it, a file is refused as too large or hostile. MB are 2^20 bytes. */
export interface ImportLimits {
  /** Size on disk. */
  fileMb: number
  /** Inflated bytes of a .gz file, or of any one part of a workbook. */
  unzippedMb: number
  rows: number
  columns: number
  /** One cell; above this a quote was never closed, or somebody is hostile. */
  cellMb: number
  /** Of the rows kept while they are read and judged; the JavaScript heap has at most 256 beside it. */
  memoryMb: number
}

export const DEFAULT_LIMITS: ImportLimits = {
  fileMb: 8192,
  unzippedMb: 8192,
  rows: 5_000_000,
  columns: 512,
  cellMb: 1,
  memoryMb: 400,
}

export interface Config {
  /** Folder of loads and editions. */
  store: string
  /** Folder of the reference tables. */
  reference: string
  /** Two-digit province code, text. */
  province: string
  port: number
  limits: ImportLimits
}

type Env = Record<string, string | undefined>

/** The one place that reads the environment. All faults are reported together, as one UserError `config`. */
export function readConfig(env: Env = process.env, cwd = process.cwd()): Config {
  const faults: string[] = []
  const province = env.RAPOR_PROVINCE || '63'
  if (!/^\d\d$/.test(province)) faults.push(`RAPOR_PROVINCE must be a two-digit province code: ${province}`)
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) faults.push(`PORT must be 1 to 65535: ${env.PORT}`)
  const limits = readLimits(env, faults)
  if (faults.length > 0) throw new UserError('config', faults.join('; '))
  return {
    store: resolve(cwd, env.RAPOR_STORE || 'data/store'),
    reference: resolve(cwd, env.RAPOR_REFERENCE || 'data/reference'),
    province,
    port,
    limits,
  }
}

const LIMIT_SETTINGS: Record<keyof ImportLimits, { name: string; least: number; most: number }> = {
  fileMb: { name: 'RAPOR_MAX_FILE_MB', least: 1, most: 1_048_576 },
  unzippedMb: { name: 'RAPOR_MAX_UNZIPPED_MB', least: 1, most: 1_048_576 },
  rows: { name: 'RAPOR_MAX_ROWS', least: 1, most: 16_000_000 },
  columns: { name: 'RAPOR_MAX_COLUMNS', least: 3, most: 16_384 },
  cellMb: { name: 'RAPOR_MAX_CELL_MB', least: 1, most: 256 },
  memoryMb: { name: 'RAPOR_IMPORT_MEMORY_MB', least: 128, most: 1_048_576 },
}

function readLimits(env: Env, faults: string[]): ImportLimits {
  const limits = { ...DEFAULT_LIMITS }
  for (const key of Object.keys(LIMIT_SETTINGS) as (keyof ImportLimits)[]) {
    const { name, least, most } = LIMIT_SETTINGS[key]
    const value = Number(env[name] || DEFAULT_LIMITS[key])
    if (Number.isInteger(value) && value >= least && value <= most) limits[key] = value
    else faults.push(`${name} must be a whole number from ${least} to ${most}: ${env[name]}`)
  }
  return limits
}
