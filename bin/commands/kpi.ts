import { parseArgs } from 'node:util'
import type { KpiResult } from '#lib/kpi/answer'
import { askOne } from '#lib/kpi/ask'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import { GROUPS } from '#lib/kpi/groups'
import type { Kpi } from '#lib/kpi/kpi'
import { parseQuestion } from '#lib/kpi/parse'
import { findKpi, KPIS } from '#lib/kpi/registry'
import { inSense } from '#lib/kpi/sense'
import { openEdition } from '#lib/warehouse/current'
import { answerTable } from '../answer-table'
import type { Command } from '../command'
import { onlyWord, QUESTION_FLAGS, questionOf } from '../question-flags'
import { textTable } from '../table'

const OPTIONS = { ...QUESTION_FLAGS, json: { type: 'boolean' } } as const

export const command: Command = {
  usage: ['kpi [--json]', 'kpi ID [PERTANYAAN] [--json]'],
  summary: 'Daftar indikator, atau jawaban satu indikator.',
  async run({ config, args, print }) {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    if (positionals.length === 0)
      print(values.json ? JSON.stringify({ kpis: KPIS.map(listed) }) : catalogue())
    else {
      const question = parseQuestion(questionOf(values))
      const kpi = inSense(findKpi(onlyWord(positionals, 'ID')), question.sense)
      const edition = await openEdition(config, question.edition ?? undefined)
      const result = await askOne(edition, kpi.id, question)
      print(values.json ? JSON.stringify(result) : await inWords(kpi, result, edition))
    }
    return 0
  },
}

const listed = ({ id, group, unit, better, needs, label, description }: Kpi) => ({
  id,
  group,
  unit,
  better,
  needs,
  label,
  description,
})

function catalogue(): string {
  const rows = KPIS.map(({ id, group, label }) => [id, GROUPS[group].label.id, label.id])
  return textTable(['id', 'kelompok', 'indikator'], rows)
}

async function inWords(kpi: Kpi, result: KpiResult, edition: Edition): Promise<string> {
  const table = answerTable(kpi, result, await readCatalog(edition))
  return [`${kpi.label.id} - edisi ${result.edition}`, kpi.formula.id, '', table].join('\n')
}
