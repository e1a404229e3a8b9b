import type { Writer } from '#lib/db/writer'
import type { Reference } from '#lib/reference/tables'
import { addRows, fillTable } from '#lib/warehouse/fill'
import { BUCKETS, type Label, MISSING, regionLabel, titleCase, VISIBILITIES } from '#lib/warehouse/labels'
import { TABLES } from '#lib/warehouse/schema'
import { slug } from '#lib/warehouse/slug'

interface Member extends Label {
  key: string
  parent?: string | null
}

/** Makes the table `members` of what the reference tables know. */
export async function writeKnownMembers(
  writer: Writer,
  reference: Reference,
  province: string,
): Promise<void> {
  const rows = rowsOf({
    region: regionMembers(reference, province),
    category: categoryMembers(reference),
    leaf_category: leafMembers(reference),
    classification: reference.classifications,
    channel: reference.channels,
    status: reference.statuses.map((status) => ({ ...status, parent: status.bucket })),
    bucket: labelled(BUCKETS),
    visibility: labelled(VISIBILITIES),
  })
  await fillTable(writer, { table: 'members', columns: TABLES.members, rows })
}

/** Adds the agencies and units that occur. */
export async function addFoundMembers(writer: Writer): Promise<void> {
  await writer.run(
    'CREATE TABLE work.homes AS SELECT region, agency, unit FROM facts GROUP BY region, agency, unit',
  )
  const rows = rowsOf({ agency: await agencyMembers(writer), unit: await unitMembers(writer) })
  await addRows(writer, { table: 'members', columns: TABLES.members, rows })
}

const rowsOf = (dimensions: Record<string, readonly Member[]>): object[] =>
  Object.entries(dimensions).flatMap(([dimension, members]) => inOrder(dimension, members))

const labelled = (labels: Record<string, Label>): Member[] =>
  Object.entries(labels).map(([key, label]) => ({ key, ...label }))

function inOrder(dimension: string, members: readonly Member[]): object[] {
  const missing = MISSING[dimension] ?? {}
  const known = members.filter(({ key }) => !(key in missing))
  const unique = new Map([...known, ...labelled(missing)].map((member) => [member.key, member]))
  return [...unique.values()].map((member, ordinal) => ({ dimension, ...member, ordinal }))
}

/** The home province's kab/kota, its government, then everybody else by code. */
function regionMembers({ regions }: Reference, province: string): Member[] {
  const place = ({ code, province_code }: Reference['regions'][number]) =>
    province_code !== province ? 2 : code === province ? 1 : 0
  return [...regions]
    .sort((a, b) => place(a) - place(b) || (a.code < b.code ? -1 : 1))
    .map((region) => ({
      key: region.code,
      ...regionLabel(region),
      parent: region.type === 'Provinsi' ? null : region.province_code,
    }))
}

const sameInBoth = (label: string): Label => ({ label_id: label, label_en: label })

const categoryMembers = ({ categoryTree }: Reference): Member[] =>
  [...new Set(categoryTree.map(({ top }) => top))].map((top) => ({
    key: slug(top),
    ...sameInBoth(titleCase(top)),
  }))

/** A name that several top categories have is one key without a parent. */
function leafMembers({ categoryTree, categoryIds }: Reference): Member[] {
  const leaves = new Map<string, Member>()
  const add = (name: string, parent: string | null) => {
    const key = slug(name)
    const known = leaves.get(key)
    if (!known) leaves.set(key, { key, ...sameInBoth(titleCase(name)), parent })
    else if (known.parent !== parent) known.parent = null
  }
  for (const { top, category } of categoryTree) add(category || top, slug(top))
  for (const { category, candidates } of categoryIds)
    if (!leaves.has(slug(category)))
      add(category, candidates.length === 1 ? slug(candidates[0] as string) : null)
  return [...leaves.values()]
}

interface Spelling {
  [column: string]: string | null
  key: string
  raw: string
  parent: string | null
}

/** Of several spellings of one key the most frequent is shown; by label. */
async function spelledMembers(writer: Writer, spellings: string, parents: string): Promise<Member[]> {
  const rows = await writer.all<Spelling>(`
    WITH spelling AS (${spellings}), parent AS (${parents})
    SELECT s.key, s.raw, p.parent FROM spelling s JOIN parent p ON p.key = s.key
    QUALIFY row_number() OVER (PARTITION BY s.key ORDER BY s.n DESC, s.raw) = 1
    ORDER BY lower(s.raw), s.key`)
  return rows.map(({ key, raw, parent }) => ({ key, ...sameInBoth(raw), parent }))
}

const onlyOne = (column: string) => `CASE WHEN min(${column}) = max(${column}) THEN min(${column}) END`

/** Parent of an agency: its region, when it has one region only. */
const agencyMembers = (writer: Writer) =>
  spelledMembers(
    writer,
    `SELECT key, raw, sum(n) AS n FROM (
      SELECT l.agency AS key, l.agency_name AS raw, 1 AS n FROM work.load_map l WHERE l.agency IS NOT NULL
      UNION ALL
      SELECT m.agency, m.raw, r.n FROM work.agency_map m
      JOIN work.agency_counts r ON coalesce(r.parent, r.unit) = m.raw
    ) GROUP BY ALL`,
    `SELECT agency AS key, ${onlyOne('region')} AS parent FROM work.homes GROUP BY agency`,
  )

/** Parent of a unit: its agency, when it has one agency only. */
const unitMembers = (writer: Writer) =>
  spelledMembers(
    writer,
    `SELECT m.agency AS key, m.raw, sum(r.n) AS n FROM work.agency_map m
      JOIN work.agency_counts r ON r.unit = m.raw GROUP BY ALL`,
    `SELECT unit AS key, ${onlyOne('agency')} AS parent FROM work.homes GROUP BY unit`,
  )
