import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import { isLang } from '#lib/i18n/lang'
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
  lang: { type: 'string' },
  json: { type: 'boolean' },
} as const

export const command: Command = {
  usage: ['digest [--region KODE] [--edition ID] [--lang id|en] [--json]'],
  summary: 'Yang baru sejak edisi sebelumnya, sebagai teks untuk WhatsApp.',
  async run({ config, args, print }) {
    const { json, lang = 'id', ...flags } = parseArgs({ args, options: OPTIONS }).values
    if (!isLang(lang)) throw new UserError('lang', `no such language: ${lang}`, 'id or en')
    const question = parseQuestion(flags)
    const edition = await openEdition(config, question.edition ?? undefined)
    const previous = () => openPrevious(config, edition.manifest)
    const report = await runDigest({ edition, config, previous }, question)
    print(json ? JSON.stringify(report) : digestText(report, lang))
    return 0
  },
}
