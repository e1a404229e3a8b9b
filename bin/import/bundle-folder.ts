import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the bundle that this program runs from; null where it runs from its sources. */
export function bundleFolder(): string | null {
  const folder = dirname(fileURLToPath(import.meta.url))
  return existsSync(join(folder, 'worker.mjs')) ? folder : null
}
