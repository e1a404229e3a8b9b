import { z } from 'zod'
import { DIMENSIONS, DONE, OF } from '#lib/kpi/question'
import { KPIS } from '#lib/kpi/registry'
import { REPORTS } from '#lib/reports/index'
import * as schemas from './schemas'

const parameter = (name: string, description: string, more: object = {}) => ({
  name,
  in: 'query',
  description,
  schema: { type: 'string' },
  ...more,
})

const QUESTION = [
  parameter('from', 'First local day of receipt, YYYY-MM-DD.'),
  parameter('to', 'First local day not counted, YYYY-MM-DD.'),
  parameter('by', `Split by one or two of ${DIMENSIONS.join(', ')}, with a comma between.`),
  parameter('where', 'DIMENSION=VALUE[,VALUE]; may be repeated, and all must hold.', {
    schema: { type: 'array', items: { type: 'string' } },
    explode: true,
  }),
  parameter('done', 'What completion rates take for done.', { schema: { enum: DONE, default: DONE[0] } }),
  parameter('of', 'Of which reports completion and follow-up rates are.', {
    schema: { enum: OF, default: OF[0] },
  }),
  parameter('edition', 'Id of an older edition; the published one when absent.'),
]

const oneOf = (ids: string[]) => ({ name: 'id', in: 'path', required: true, schema: { enum: ids } })

const json = (description: string, schema: z.ZodType) => ({
  description,
  content: { 'application/json': { schema: z.toJSONSchema(schema, { target: 'draft-2020-12' }) } },
})

const fault = (description: string) => json(description, schemas.fault)

const get = (summary: string, schema: z.ZodType, parameters: object[] = []) => ({
  get: {
    summary,
    parameters,
    responses: {
      200: json(summary, schema),
      400: fault('The question is wrong.'),
      404: fault('There is no such thing.'),
      500: fault('Our fault.'),
      503: fault('There is no edition yet.'),
    },
  },
})

const { health: status } = schemas

/** The description of the API, made from the registry: it cannot lag behind. */
export function openApi() {
  const kpis = KPIS.map(({ id }) => id)
  const reports = REPORTS.map(({ id }) => id)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rapor LAPOR!',
      version: '1',
      description:
        'Rates are fractions 0..1, durations are working days, dates are local. A null has a reason.',
    },
    paths: {
      '/api/health': {
        get: {
          summary: 'State of the server',
          responses: { 200: json('Serving.', status), 503: json('Nothing to serve.', status) },
        },
      },
      '/api/v1/kpi': get('Every indicator with its definition', schemas.kpiList),
      '/api/v1/kpi/{id}': get('Answers of one indicator', schemas.kpiResult, [oneOf(kpis), ...QUESTION]),
      '/api/v1/reports/{id}': get('One report, all its numbers raw', schemas.report, [
        oneOf(reports),
        ...QUESTION,
        parameter('format', 'The report, or its tables.', {
          schema: { enum: ['json', 'csv'], default: 'json' },
        }),
        parameter('lang', 'Language of the names in a CSV.', {
          schema: { enum: ['id', 'en'], default: 'id' },
        }),
      ]),
      '/api/v1/editions': get('Editions, newest first', schemas.editionList),
    },
  }
}
