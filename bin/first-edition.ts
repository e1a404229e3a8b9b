import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { translate } from '#lib/i18n/translate'
import { storePaths } from '#lib/warehouse/paths'
import { BUILDER } from '#lib/warehouse/schema'
import { listLoads, readEditionManifest, readPointer } from '#lib/warehouse/store'
import type { Shell } from './command'
import { command as build } from './commands/build'
import { command as load } from './commands/import'
import { command as sample } from './commands/sample'
import { publishedLine } from './edition-line'

/** The synthetic sample is of this province only. */
const SAMPLE_PROVINCE = '63'

/**
 * Gives an untouched store its first edition: of the loads that are there, else of the sample.
 * A store that once had an edition is left alone, also when every load was undone; only an edition of an older builder
 * is built anew, since the pages ask for columns it does not have.
 */
export async function ensureEdition(shell: Shell): Promise<void> {
  const { store, province } = shell.config
  if (existsSync(storePaths(store).pointer)) return rebuildOutdated(shell)
  if (listLoads(store).length > 0) await build.run({ ...shell, args: [] })
  else if (province === SAMPLE_PROVINCE) await loadSample(shell)
}

async function rebuildOutdated(shell: Shell): Promise<void> {
  const { store } = shell.config
  const published = readPointer(store)
  const manifest = published ? readEditionManifest(store, published) : null
  if (manifest && manifest.builder !== BUILDER && listLoads(store).length > 0)
    await build.run({ ...shell, args: [] })
}

async function loadSample(shell: Shell): Promise<void> {
  shell.print(translate(shell.lang)('cli.sampleFirst'))
  const folder = mkdtempSync(join(tmpdir(), 'rapor-sample-'))
  const quiet = { ...shell, print: () => {} }
  try {
    await sample.run({ ...quiet, args: ['--out', folder] })
    await load.run({ ...quiet, args: [folder] })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  const { store } = shell.config
  const edition = readEditionManifest(store, readPointer(store) ?? '')
  if (edition) shell.print(publishedLine(edition, shell.lang))
}
