import type { Row } from '#lib/db/rows'
import type { Writer } from '#lib/db/writer'

/** Every distinct raw value of the exports; null is an empty cell. */
export interface Words {
  /** Of both columns of agencies, none empty. */
  agencies: string[]
  places: Place[]
  statuses: Word[]
  channels: Word[]
  classes: Word[]
  categories: Category[]
  /** `public` and so on, none empty. */
  visibilities: string[]
  /** Of pending and archived reports, none empty. */
  reasons: string[]
}

type Word = string | null

interface Place extends Row {
  province: Word
  regency: string
}

interface Category extends Row {
  id: Word
  raw: Word
}

/** Rows of a source with the columns of the contract, by the words of their agencies and of their category. */
export const COUNTS = {
  agency: (source: string) =>
    `SELECT rank, parent_agency_raw AS parent, agency_raw AS unit, count(*) AS n FROM ${source} GROUP BY ALL`,
  category: (source: string) =>
    `SELECT category_id AS id, category_raw AS raw, count(*) AS n FROM ${source} GROUP BY ALL`,
}

/**
 * One narrow scan of `report_source` per kind, one after the other: grouping by dictionary-encoded text costs next to nothing.
 * Keeps what others count too in `work.agency_counts` and `work.category_counts`.
 */
export async function readWords(writer: Writer): Promise<Words> {
  await writer.run(`CREATE TABLE work.agency_counts AS ${COUNTS.agency('report_source')}`)
  await writer.run(`CREATE TABLE work.category_counts AS ${COUNTS.category('report_source')}`)
  const parents = await distinct(writer, 'parent', 'work.agency_counts')
  const units = await distinct(writer, 'unit', 'work.agency_counts')
  return {
    agencies: [...new Set([...parents, ...units])].filter(isSaid),
    places: await writer.all<Place>(PLACES),
    statuses: await distinct(writer, 'status_raw'),
    channels: await distinct(writer, 'channel_raw'),
    classes: await distinct(writer, 'classification_raw'),
    categories: await writer.all<Category>('SELECT id, raw FROM work.category_counts'),
    visibilities: (await distinct(writer, 'visibility')).filter(isSaid),
    reasons: (await distinct(writer, 'reason_key')).filter(isSaid),
  }
}

async function distinct(writer: Writer, column: string, source = 'report_source'): Promise<Word[]> {
  const rows = await writer.all<{ raw: Word }>(`SELECT ${column} AS raw FROM ${source} GROUP BY ${column}`)
  return rows.map(({ raw }) => raw)
}

const isSaid = (word: Word): word is string => Boolean(word)

const PLACES = `SELECT province_raw AS province, regency_raw AS regency FROM report_source
WHERE regency_raw IS NOT NULL GROUP BY province_raw, regency_raw`
