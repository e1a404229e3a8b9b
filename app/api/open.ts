import { readConfig } from '#lib/config'
import type { Edition } from '#lib/kpi/edition'
import { formatQuestion, parseQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'
import { openEdition } from '#lib/warehouse/current'

export interface Opened {
  edition: Edition
  question: Question
  /** Edition and canonical question: an answer with the same tag is the same answer. */
  tag: string
}

/** The question of a request and the edition it is about. UserError for either. */
export async function openQuestion(request: Request): Promise<Opened> {
  const question = parseQuestion(new URL(request.url).searchParams)
  const edition = await openEdition(readConfig(), question.edition ?? undefined)
  return { edition, question, tag: `${edition.manifest.id}?${formatQuestion(question)}` }
}
