import { parseArgs } from 'node:util'
import { translate } from '#lib/i18n/translate'
import { undo } from '#lib/warehouse/publish'
import type { Command } from '../command'
import { publishedLine } from '../edition-line'
import { onlyWord } from '../question-flags'

export const command: Command = {
  verb: 'undo',
  async run({ config, lang, args, print }) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const load = onlyWord(positionals, 'LOAD')
    const edition = await undo(config, load)
    if (values.json) print(JSON.stringify({ undone: load, edition }))
    else print(edition ? publishedLine(edition, lang) : translate(lang)('cli.nothingPublished'))
    return 0
  },
}
