import type { Answer } from '#lib/kpi/answer'
import { askKpis } from '#lib/kpi/ask'
import type { Edition } from '#lib/kpi/edition'
import type { Question } from '#lib/kpi/question'
import { jointLeaveReadings, readIndicator, readingOf } from '#lib/kpi/readings'
import type { Figure } from '#lib/reports/figure'
import { askFigures, askOneRow, figureIn } from '#lib/reports/figures'
import { type MethodRule, readRules } from '#lib/reports/rules'

/** One rule under its conflicting readings. */
export interface ReadingGroup {
  stage: string
  /** The reading that every other page computes with; for the follow-up one of several, by class. */
  rule: MethodRule
  figure: Figure
  readings: Reading[]
}

/** Another reading of the rule. */
export interface Reading {
  rule: MethodRule
  figure: Figure
  /** The main reading over the same class of reports. */
  beside: Figure
}

/** An indicator with joint leave not worked (as everywhere) and worked. */
export interface JointLeaveReading {
  figure: Figure
  worked: Figure
}

/** Indicators that are read in more than one way. */
export const READ_KPIS = [
  'first_response_on_time',
  'follow_up_on_time',
  'within_5_workdays',
  'open_overdue',
  'ombudsman_eligible',
]

const STAGES = ['first_response', 'follow_up', 'ombudsman']

/** Rules whose sources disagree, side by side. */
export async function askReadings(edition: Edition, question: Question): Promise<ReadingGroup[]> {
  const rules = (await readRules(edition)).filter(({ stage }) => STAGES.includes(stage))
  const others = rules.filter(({ variant }) => variant !== 'main')
  const kpis = others.flatMap((rule) => readingOf(limitOf(rule)) ?? [])
  const mains = rules.flatMap((rule) => readIndicator(limitOf(rule)) ?? [])
  const [answers, row, byClass] = await Promise.all([
    askKpis(edition, kpis, { ...question, by: [] }),
    askOneRow(edition, mains, question),
    askFigures(edition, mains, { ...question, by: ['classification'] }),
  ])
  const own = (rule: MethodRule) => byClass.get(rule.classification.key) ?? row
  return STAGES.flatMap((stage) => {
    const [main, alternatives] = [
      rules.findLast(isMain(stage)),
      others.filter((rule) => rule.stage === stage),
    ]
    const kpi = main && readIndicator(limitOf(main))
    if (!main || !kpi) return []
    const readings = alternatives.flatMap((rule) => {
      const answer = answers.get(`rule:${rule.id}`)?.[0]
      return answer ? { rule, figure: named(kpi, answer), beside: figureIn(own(rule), kpi) } : []
    })
    return readings.length > 0 ? [{ stage, rule: main, figure: figureIn(row, kpi), readings }] : []
  })
}

const isMain = (stage: string) => (rule: MethodRule) => rule.stage === stage && rule.variant === 'main'

/** An answer of a reading, under the indicator it reads. */
function named(kpi: string, { key: _, ...figure }: Answer): Figure {
  return { kpi, ...figure, targets: [] }
}

const limitOf = ({ id, stage, classification, limit, unit }: MethodRule) => ({
  id,
  stage,
  classification: classification.key,
  limit,
  unit,
})

/** What changes when joint leave counts as worked. */
export async function askJointLeave(edition: Edition, question: Question): Promise<JointLeaveReading[]> {
  const kpis = jointLeaveReadings()
  const whole = { ...question, by: [] }
  const [answers, row] = await Promise.all([
    askKpis(edition, [...kpis.values()], whole),
    askOneRow(edition, [...kpis.keys()], question),
  ])
  return [...kpis].flatMap(([kpi, { id }]) => {
    const answer = answers.get(id)?.[0]
    if (!answer) return []
    return { figure: figureIn(row, kpi), worked: named(kpi, answer) }
  })
}
