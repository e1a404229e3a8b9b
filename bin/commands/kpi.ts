import { parseArgs } from 'node:util'
import { format } from '#lib/i18n/format'
import type { Answer, KpiResult } from '#lib/kpi/answer'
import { askOne } from '#lib/kpi/ask'
import { GROUPS } from '#lib/kpi/groups'
import type { Kpi } from '#lib/kpi/kpi'
import { parseQuestion } from '#lib/kpi/parse'
import { findKpi, KPIS } from '#lib/kpi/registry'
import { openEdition } from '#lib/warehouse/current'
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
      const kpi = findKpi(onlyWord(positionals, 'ID'))
      const question = parseQuestion(questionOf(values))
      const edition = await openEdition(config, question.edition ?? undefined)
      const result = await askOne(edition, kpi.id, question)
      print(values.json ? JSON.stringify(result) : shown(kpi, result))
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

const HEADER = ['kunci', 'pembilang', 'penyebut', 'nilai', 'rentang 95 %', 'cakupan', 'keterangan']

function shown(kpi: Kpi, { edition, answers }: KpiResult): string {
  const rows = answers.map((each) => line(kpi, each))
  return [`${kpi.label.id} - edisi ${edition}`, kpi.formula.id, '', textTable(HEADER, rows)].join('\n')
}

function line({ unit }: Kpi, { key, numerator, denominator, value, interval, coverage, reason }: Answer) {
  const print = format('id')
  return [
    key ?? '(semua)',
    numerator,
    denominator,
    value === null ? null : print.value(value, unit),
    interval && print.interval(interval),
    coverage === null ? null : print.percent(coverage),
    reason && print.blank(reason),
  ]
}
