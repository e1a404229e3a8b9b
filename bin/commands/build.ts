import { parseArgs } from 'node:util'
import { buildEdition } from '#lib/warehouse/build'
import { publish } from '#lib/warehouse/publish'
import { withLock } from '#lib/warehouse/store'
import type { Command } from '../command'
import { publishedLine } from '../edition-line'

/** Builds from the loads and the reference tables as they are now, and publishes: after a table was edited. */
export const command: Command = {
  verb: 'build',
  async run({ config, lang, args, print }) {
    const { json } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values
    const edition = await withLock(config.store, async () => {
      const built = await buildEdition(config)
      await publish(config, built.id)
      return built
    })
    print(json ? JSON.stringify({ edition }) : publishedLine(edition, lang))
    return 0
  },
}
