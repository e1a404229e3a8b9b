import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import { parseQuestion } from '#lib/kpi/parse'
import { toCsv, toMarkdown } from '#lib/reports/export'
import { findReport, REPORTS, type Report } from '#lib/reports/index'
import { openPrevious } from '#lib/warehouse/previous'
import { askedEdition } from '../asked-edition'
import type { Command } from '../command'
import { onlyWord, QUESTION_FLAGS, questionOf } from '../question-flags'
import { textTable } from '../table'

const OPTIONS = {
  ...QUESTION_FLAGS,
  json: { type: 'boolean' },
  format: { type: 'string' },
  out: { type: 'string' },
} as const

type Writer = (report: Report, lang: Lang) => string

/** How a report is written, by `--format`. */
const WRITERS: Record<string, Writer> = {
  json: (report) => JSON.stringify(report),
  csv: toCsv,
  md: toMarkdown,
}

export const command: Command = {
  verb: 'report',
  async run(shell) {
    const { config, lang, args, print } = shell
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    if (positionals.length === 0) {
      print(values.json ? JSON.stringify({ reports: listed() }) : catalogue(lang))
      return 0
    }
    const write = writerOf(values.json ? 'json' : (values.format ?? 'md'))
    const report = findReport(onlyWord(positionals, 'ID'))
    const question = parseQuestion(questionOf(values))
    const edition = await askedEdition(shell, question)
    const previous = () => openPrevious(config, edition.manifest)
    const text = write(await report.run({ edition, config, previous }, question), lang)
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

function writerOf(format: string): Writer {
  const write = WRITERS[format]
  if (!write)
    throw new UserError('format', `no such format: ${format}`, `one of ${Object.keys(WRITERS).join(', ')}`)
  return write
}

const listed = () => REPORTS.map(({ id, label }) => ({ id, label }))

function catalogue(lang: Lang): string {
  const t = translate(lang)
  const rows = REPORTS.map(({ id, label }) => [id, label[lang]])
  return textTable([t('cli.columns.id'), t('cli.columns.report')], rows)
}
