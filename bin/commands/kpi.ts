import { parseArgs } from 'node:util'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiResult } from '#lib/kpi/answer'
import { askOne } from '#lib/kpi/ask'
import { readCatalog } from '#lib/kpi/catalog'
import type { Edition } from '#lib/kpi/edition'
import { GROUPS } from '#lib/kpi/groups'
import type { Kpi } from '#lib/kpi/kpi'
import { parseQuestion } from '#lib/kpi/parse'
import { findKpi, KPIS } from '#lib/kpi/registry'
import { inSense } from '#lib/kpi/sense'
import { answerTable } from '../answer-table'
import { askedEdition } from '../asked-edition'
import type { Command } from '../command'
import { onlyWord, QUESTION_FLAGS, questionOf } from '../question-flags'
import { textTable } from '../table'

const OPTIONS = { ...QUESTION_FLAGS, json: { type: 'boolean' } } as const

export const command: Command = {
  verb: 'kpi',
  async run(shell) {
    const { lang, args, print } = shell
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
    if (positionals.length === 0)
      print(values.json ? JSON.stringify({ kpis: KPIS.map(listed) }) : catalogue(lang))
    else {
      const question = parseQuestion(questionOf(values))
      const kpi = inSense(findKpi(onlyWord(positionals, 'ID')), question.sense)
      const edition = await askedEdition(shell, question)
      const result = await askOne(edition, kpi.id, question)
      print(values.json ? JSON.stringify(result) : await inWords({ kpi, result, edition }, lang))
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

function catalogue(lang: Lang): string {
  const rows = KPIS.map(({ id, group, label }) => [id, GROUPS[group].label[lang], label[lang]])
  const t = translate(lang)
  return textTable([t('cli.columns.id'), t('cli.columns.group'), t('cli.columns.indicator')], rows)
}

interface Answered {
  kpi: Kpi
  result: KpiResult
  edition: Edition
}

async function inWords({ kpi, result, edition }: Answered, lang: Lang): Promise<string> {
  const table = answerTable({ kpi, result, catalog: await readCatalog(edition) }, lang)
  const title = translate(lang)('cli.answer', { kpi: kpi.label[lang], edition: result.edition })
  return [title, kpi.formula[lang], '', table].join('\n')
}
