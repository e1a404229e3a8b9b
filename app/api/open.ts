import { readConfig } from '#lib/config'
import type { Edition } from '#lib/kpi/edition'
import { formatQuestion, parseQuestion } from '#lib/kpi/parse'
import type { Question } from '#lib/kpi/question'
import { serveEdition } from '#lib/warehouse/current'

export interface Opened {
  edition: Edition
  question: Question
  /** Edition and canonical question: an answer with the same tag is the same answer. */
  tag: string
}

/** The question of a request, less parameters of the route's `own`, and the edition it is about. UserError for either. */
export async function openQuestion(request: Request, own: readonly string[] = []): Promise<Opened> {
  const search = new URL(request.url).searchParams
  for (const name of own) search.delete(name)
  const question = parseQuestion(search)
  const edition = await serveEdition(readConfig(), question.edition ?? undefined)
  return { edition, question, tag: `${edition.manifest.id}?${formatQuestion(question)}` }
}
