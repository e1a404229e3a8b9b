import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Config, DEFAULT_LIMITS } from '#lib/config'
import type { Row } from '#lib/db/rows'
import { type BuildOptions, buildEdition } from '#lib/warehouse/build'
import { closeEditions, openEdition } from '#lib/warehouse/current'
import { publish } from '#lib/warehouse/publish'
import type { EditionManifest } from '#lib/warehouse/schema'
import { type TestLoad, writeLoad } from '#lib/warehouse/testing/loads'

export interface TestStore {
  config: Config
  /** Builds from all loads and publishes. */
  build(options?: BuildOptions): Promise<EditionManifest>
  /** Rows of the published edition. */
  all<T extends Row>(sql: string): Promise<T[]>
  remove(): Promise<void>
}

/** A store in a temporary folder with the given loads and the repository's reference tables. */
export async function createTestStore(loads: TestLoad[], province = '63'): Promise<TestStore> {
  const config: Config = {
    store: mkdtempSync(join(tmpdir(), 'rapor-store-')),
    reference: 'data/reference',
    province,
    port: 3000,
    limits: DEFAULT_LIMITS,
  }
  for (const load of loads) await writeLoad(config.store, load)
  return {
    config,
    async build(options) {
      const edition = await buildEdition(config, options)
      await publish(config, edition.id)
      return edition
    },
    async all<T extends Row>(sql: string) {
      const { reader } = await openEdition(config)
      return reader.all<T>(sql)
    },
    async remove() {
      await closeEditions(config.store)
      rmSync(config.store, { recursive: true, force: true })
    },
  }
}
