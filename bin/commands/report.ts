import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import { parseQuestion } from '#lib/kpi/parse'
import { toCsv, toMarkdown } from '#lib/reports/export'
import { findReport, REPORTS, type Report } from '#lib/reports/index'
import { openEdition } from '#lib/warehouse/current'
import { openPrevious } from '#lib/warehouse/previous'
import type { Command } from '../command'
import { onlyWord, QUESTION_FLAGS, questionOf } from '../question-flags'
import { textTable } from '../table'

const OPTIONS = {
  ...QUESTION_FLAGS,
  json: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
} as const

/** How a report is written, by `--format`. */
const WRITERS: Record<string, (report: Report) => string> = {
  json: (report) => JSON.stringify(report),
  csv: (report) => toCsv(report),
  md: (report) => toMarkdown(report),
}

export const command: Command = {
  usage: ['report [--json]', 'report ID [PERTANYAAN] [--format json|csv|md] [--out BERKAS]'],
  summary: 'Daftar rapor, atau satu rapor sebagai JSON, CSV, atau Markdown.',
  async run({ config, args, print }) {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    if (positionals.length === 0) {
      print(values.json ? JSON.stringify({ reports: listed() }) : catalogue())
      return 0
    }
    const write = writerOf(values.json ? 'json' : (values.format ?? 'md'))
    const report = findReport(onlyWord(positionals, 'ID'))
    const question = parseQuestion(questionOf(values))
    const edition = await openEdition(config, question.edition ?? undefined)
    const previous = () => openPrevious(config, edition.manifest)
    const text = write(await report.run({ edition, config, previous }, question))
    if (values.out) writeOut(values.out, `${text}\n`)
    else print(text)
    return 0
  },
}

function writeOut(path: string, text: string): void {
  try {
    writeFileSync(path, text)
  } catch {
    throw new UserError('out', `the file cannot be written: ${path}`, 'does its folder exist?')
  }
}

function writerOf(format: string): (report: Report) => string {
  const write = WRITERS[format]
  if (!write)
    throw new UserError('format', `no such format: ${format}`, `one of ${Object.keys(WRITERS).join(', ')}`)
  return write
}

const listed = () => REPORTS.map(({ id, label }) => ({ id, label }))

const catalogue = () =>
  textTable(
    ['id', 'rapor'],
    listed().map(({ id, label }) => [id, label.id]),
  )
