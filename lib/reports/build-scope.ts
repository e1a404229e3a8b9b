import { UserError } from '#lib/errors'
import { type Catalog, labelOf, readCatalog } from '#lib/kpi/catalog'
import { addDays, calendarYear, type Period, previousPeriod, yearBefore, yearsOf } from '#lib/kpi/dates'
import { DIMENSION_INFO } from '#lib/kpi/dimensions'
import type { Edition } from '#lib/kpi/edition'
import { periodOf } from '#lib/kpi/members'
import { formatQuestion } from '#lib/kpi/parse'
import { DIMENSIONS, type Dimension, type Question } from '#lib/kpi/question'
import { chosenSenses } from '#lib/kpi/sense'
import { readSpoken } from '#lib/reports/coverage'
import type { Labelled, Scope } from '#lib/reports/scope'
import type { EditionManifest } from '#lib/warehouse/schema'

/** What a report is about. A report decides its own splits: `by` is a UserError `bad_split`. */
export async function buildScope(edition: Edition, question: Question): Promise<Scope> {
  if (question.by.length > 0)
    throw new UserError(
      'bad_split',
      `a report takes no split: by=${question.by.join(',')}`,
      'ask an indicator for one',
    )
  const { manifest } = edition
  const catalog = await readCatalog(edition)
  const period = periodOf(question, manifest.span)
  const previous = question.from && period ? previousOf(period, manifest.cutoff) : null
  const isSpokenOf = await readSpoken(edition, question)
  return {
    edition: editionOf(manifest),
    province: provinceOf(catalog),
    question,
    query: formatQuestion(question),
    period,
    calendar_year: period && calendarYear(period),
    previous: previous && isSpokenOf(previous) ? previous : null,
    filters: filtersOf(catalog, question),
    senses: chosenSenses(question),
    choices: {
      classification: choices(catalog, 'classification'),
      channel: choices(catalog, 'channel'),
      category: choices(catalog, 'category'),
      entry: Object.keys(DIMENSION_INFO.entry.labels ?? {}).map((key) => labelled(catalog, 'entry', key)),
      visibility: choices(catalog, 'visibility'),
      region: [...catalog.home, catalog.province].map((code) => labelled(catalog, 'region', code)),
      years: yearsWithData(manifest),
    },
  }
}

/** A period that the cut-off cuts short is held against the same days a year before. */
function previousOf({ from, to }: Period, cutoff: string): Period {
  const end = addDays(cutoff, 1)
  const running = from < end && end < to ? yearBefore({ from, to: end }) : null
  return running ?? previousPeriod({ from, to })
}

export const labelled = (catalog: Catalog, dimension: Dimension, key: string): Labelled => ({
  key,
  label: labelOf(catalog, dimension, key),
})

function editionOf({ id, cutoff, created_at, sample, counts }: EditionManifest): Scope['edition'] {
  return { id, cutoff, created_at, sample, reports: counts.reports }
}

function provinceOf({ province: code, regions }: Catalog): Scope['province'] {
  const region = regions.get(code)
  return {
    code,
    name: region?.name ?? code,
    short_name: region?.short_name ?? code,
    population: region?.population ?? null,
  }
}

function filtersOf(catalog: Catalog, { where }: Question): Scope['filters'] {
  return DIMENSIONS.flatMap((dimension) => {
    const keys = where[dimension]
    const values = keys?.map((key) => labelled(catalog, dimension, key))
    return values ? [{ dimension, label: DIMENSION_INFO[dimension].label, values }] : []
  })
}

const choices = (catalog: Catalog, dimension: Dimension): Labelled[] =>
  [...(catalog.members.get(dimension)?.values() ?? [])].map(({ key, label }) => ({ key, label }))

const yearsWithData = ({ span }: EditionManifest): number[] =>
  span ? yearsOf({ from: span.from, to: `${Number(span.to.slice(0, 4)) + 1}-01-01` }).map(Number) : []
