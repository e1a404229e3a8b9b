import { parseArgs } from 'node:util'
import { parseQuestion } from '#lib/kpi/parse'
import { runDigest } from '#lib/reports/digest'
import { digestText } from '#lib/reports/digest/words'
import { openEdition } from '#lib/warehouse/current'
import { openPrevious } from '#lib/warehouse/previous'
import type { Command } from '../command'

const OPTIONS = {
  region: { type: 'string' },
  where: { type: 'string', multiple: true },
  edition: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const command: Command = {
  verb: 'digest',
  async run({ config, lang, args, print }) {
    const { json, ...flags } = parseArgs({ args, options: OPTIONS }).values
    const question = parseQuestion(flags)
    const edition = await openEdition(config, question.edition ?? undefined)
    const previous = () => openPrevious(config, edition.manifest)
    const report = await runDigest({ edition, config, previous }, question)
    print(json ? JSON.stringify(report) : digestText(report, lang))
    return 0
  },
}
