import { parseArgs } from 'node:util'
import { undo } from '#lib/warehouse/publish'
import type { Command } from '../command'
import { editionLine } from '../edition-line'
import { onlyWord } from '../question-flags'

export const command: Command = {
  usage: ['undo MUATAN [--json]'],
  summary: 'Mengeluarkan satu muatan dan menerbitkan edisi tanpanya.',
  async run({ config, args, print }) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const load = onlyWord(positionals, 'LOAD')
    const edition = await undo(config, load)
    if (values.json) print(JSON.stringify({ undone: load, edition }))
    else
      print(
        edition ? `terbit: ${editionLine(edition)}` : 'tidak ada muatan lagi: tidak ada edisi yang terbit',
      )
    return 0
  },
}
