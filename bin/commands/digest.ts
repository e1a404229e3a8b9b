import { parseArgs } from 'node:util'
import { parseQuestion } from '#lib/kpi/parse'
import { runDigest } from '#lib/reports/digest'
import { digestText } from '#lib/reports/digest/words'
import { openPrevious } from '#lib/warehouse/previous'
import { askedEdition } from '../asked-edition'
import type { Command } from '../command'

const OPTIONS = {
  region: { type: 'string' },
  where: { type: 'string', multiple: true },
  edition: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const command: Command = {
  verb: 'digest',
  async run(shell) {
    const { config, lang, args, print } = shell
    const { json, ...flags } = parseArgs({ args, options: OPTIONS }).values
    const question = parseQuestion(flags)
    const edition = await askedEdition(shell, question)
    const previous = () => openPrevious(config, edition.manifest)
    const report = await runDigest({ edition, config, previous }, question)
    print(json ? JSON.stringify(report) : digestText(report, lang))
    return 0
  },
}
