import { parseArgs } from 'node:util'
import { buildEdition } from '#lib/warehouse/build'
import { publish } from '#lib/warehouse/publish'
import { withLock } from '#lib/warehouse/store'
import type { Command } from '../command'
import { editionLine } from '../edition-line'

/** Builds from the loads and the reference tables as they are now, and publishes: after a table was edited. */
export const command: Command = {
  usage: ['build [--json]'],
  summary: 'Menyusun dan menerbitkan edisi dari semua muatan dan tabel acuan.',
  async run({ config, args, print }) {
    const { json } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values
    const edition = await withLock(config.store, async () => {
      const built = await buildEdition(config)
      await publish(config, built.id)
      return built
    })
    print(json ? JSON.stringify({ edition }) : `terbit: ${editionLine(edition)}`)
    return 0
  },
}
