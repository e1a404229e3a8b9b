import { z } from 'zod'
import { DIMENSIONS, DONE, OF } from '#lib/kpi/question'
import { STATES } from '#lib/kpi/state'
import { PRESENTATIONS } from '#lib/stats/presentable'

/** What the API answers with, in words for its readers. Units: rates are fractions 0..1, durations working days. */
const date = z.iso.date()
const text = z.object({ id: z.string(), en: z.string() })

export const target = z.object({
  id: z.string(),
  value: z.number(),
  unit: z.string(),
  direction: z.enum(['at_least', 'at_most']),
  year: z.int().nullable(),
  verified: z.boolean(),
  citation: z.string(),
  citation_en: z.string().meta({ description: 'The same in English; empty where there is none' }),
  verdict: z
    .enum(['met', 'not_met', 'unclear', 'unverified'])
    .meta({ description: 'By the interval, not by the point; an unverified target is never met.' }),
})

export const answer = z.object({
  key: z.string().nullable().meta({ description: 'null without a split; two dimensions are joined by |' }),
  numerator: z.number().nullable(),
  denominator: z.number().nullable(),
  value: z.number().nullable().meta({ description: 'null always has a reason' }),
  interval: z
    .tuple([z.number(), z.number()])
    .nullable()
    .meta({ description: 'Wilson 95 % of a rate; the bounds of a bounded duration' }),
  coverage: z.number().nullable(),
  reason: z
    .enum(['zero', 'suppressed', 'not_available', 'not_applicable', 'not_yet_due', 'bounded'])
    .nullable(),
  target: target.nullable(),
  presentation: z.enum(PRESENTATIONS).nullable().meta({
    description:
      'How a rate may be shown: counts = fewer than 10 reports, so no percentage; insufficient = data belum cukup, the interval reaches further than 10 points to each side; null for what is no rate',
  }),
  state: z.enum(STATES).meta({ description: 'Can it be computed from this data, and with a note?' }),
  note: text.nullable().meta({ description: 'Why its state is not fine; else null' }),
})

const dimension = z.enum(DIMENSIONS)

export const question = z.object({
  from: date.nullable(),
  to: date.nullable().meta({ description: 'the first day not counted' }),
  by: z.array(dimension),
  where: z.partialRecord(dimension, z.array(z.string())),
  sense: z
    .object({ done: z.enum(DONE), of: z.enum(OF) })
    .optional()
    .meta({ description: 'what counts as done and of which reports; absent for the default' }),
  edition: z.string().nullable(),
})

export const kpiResult = z.object({
  edition: z.string(),
  kpi: z.string(),
  question,
  answers: z.array(answer),
})

export const kpiList = z.object({
  kpis: z.array(
    z.looseObject({ id: z.string(), group: z.string(), unit: z.string(), label: text, formula: text }),
  ),
})

export const report = z.looseObject({ id: z.string(), scope: z.looseObject({}) })

const edition = z.looseObject({ id: z.string(), cutoff: date, created_at: z.string(), sample: z.boolean() })

export const editionList = z.object({ current: z.string().nullable(), editions: z.array(edition) })

export const health = z.object({
  status: z.string(),
  edition: z.string().nullable(),
  cutoff: date.nullable(),
  sample: z.boolean().nullable(),
  fallback_from: z.string().nullable(),
  tables: z
    .object({ making: z.int(), ready: z.int(), too_large: z.int(), failed: z.int() })
    .nullable()
    .describe('Tables of counts in memory, by state; what failed is tried again after a minute.'),
  node: z.object({ version: z.string(), supported: z.boolean().nullable() }),
})

export const fault = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
