import { resolve } from 'node:path'
import { UserError } from '#lib/errors'

export interface Config {
  /** Folder of loads and editions. */
  store: string
  /** Folder of the reference tables. */
  reference: string
  /** Two-digit province code, text. */
  province: string
  port: number
}

type Env = Record<string, string | undefined>

/** The one place that reads the environment. All faults are reported together, as one UserError `config`. */
export function readConfig(env: Env = process.env, cwd = process.cwd()): Config {
  const faults: string[] = []
  const province = env.RAPOR_PROVINCE || '63'
  if (!/^\d\d$/.test(province)) faults.push(`RAPOR_PROVINCE must be a two-digit province code: ${province}`)
  const port = Number(env.PORT || 3000)
  if (!Number.isInteger(port) || port < 1 || port > 65535) faults.push(`PORT must be 1 to 65535: ${env.PORT}`)
  if (faults.length > 0) throw new UserError('config', faults.join('; '))
  return {
    store: resolve(cwd, env.RAPOR_STORE || 'data/store'),
    reference: resolve(cwd, env.RAPOR_REFERENCE || 'data/reference'),
    province,
    port,
  }
}
