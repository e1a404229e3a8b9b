import { parseArgs } from 'node:util'
import { listEditions, readPointer } from '#lib/warehouse/store'
import type { Command } from '../command'
import { textTable } from '../table'

export const command: Command = {
  usage: ['editions [--json]'],
  summary: 'Semua edisi, yang terbaru di atas; * menandai yang terbit.',
  async run({ config, args, print }) {
    const { json } = parseArgs({ args, options: { json: { type: 'boolean' } } }).values
    const current = readPointer(config.store)
    const editions = listEditions(config.store)
    if (json) print(JSON.stringify({ current, editions }))
    else
      print(
        textTable(
          HEADER,
          editions.map((edition) => line(edition, current)),
        ),
      )
    return 0
  },
}

const HEADER = ['', 'edisi', 'data per', 'disusun (UTC)', 'laporan', 'muatan', 'temuan']

type Edition = ReturnType<typeof listEditions>[number]

const line = ({ id, cutoff, created_at, counts }: Edition, current: string | null) => [
  id === current ? '*' : '',
  id,
  cutoff,
  created_at.slice(0, 16).replace('T', ' '),
  counts.reports,
  counts.loads,
  counts.findings,
]
