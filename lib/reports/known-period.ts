import { addDays, type Period, yearBefore } from '#lib/kpi/dates'
import type { Question } from '#lib/kpi/question'
import type { Scope } from '#lib/reports/scope'

type Asked = Pick<Scope, 'period' | 'edition'>

/** The part of a period that the data can speak of: after the cut-off nothing is known, which is not zero. */
export function knownPeriod({ period, edition }: Asked): Period | null {
  const end = addDays(edition.cutoff, 1)
  return period && period.from < end && end < period.to ? { ...period, to: end } : period
}

/** The same days a year before what is known of the period; null where the period is open at its start or longer than a year. */
export function knownYearBefore(scope: Asked & Pick<Scope, 'question'>): Period | null {
  const known = scope.question.from ? knownPeriod(scope) : null
  return known && yearBefore(known)
}

/** The question without the days after the cut-off, so that a split by month ends where the data ends. */
export function knownQuestion(question: Question, cutoff: string): Question {
  const end = addDays(cutoff, 1)
  return question.to !== null && question.to > end ? { ...question, to: end } : question
}
