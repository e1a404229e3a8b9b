import type { Writer } from '#lib/db/writer'
import type { CalendarSpan } from '#lib/warehouse/calendar'
import { DURATIONS, isAbsurd, isNegative } from '#lib/warehouse/durations'
import { fillTable, literal } from '#lib/warehouse/fill'
import { TABLES } from '#lib/warehouse/schema'
import { ofKind } from '#lib/warehouse/source'
import type { StoredLoad } from '#lib/warehouse/store'

interface Scope {
  loads: readonly StoredLoad[]
  province: string
  span: CalendarSpan
}

/** Every query gives kind, load, region, tracking_id, detail; a region is filled in from the report where it is NULL. */
function queries(scope: Scope): string[] {
  const { loads, province, span } = scope
  return [
    ...inAnyLoad(province, span),
    ...(hasSeveral(scope) ? BETWEEN_LOADS : [outOfPeriod('report_source', 'NULL')]),
    ...(ofKind(loads, 'dates').length > 0 ? IN_DATES : []),
  ]
}

const hasSeveral = ({ loads }: Scope) => ofKind(loads, 'reports').length > 1

/** What no load has costs no look at its rows: a period, a cut-off beyond the calendar. */
const inAnyLoad = (province: string, { first, last }: CalendarSpan) => [
  `SELECT 'other_province', f.load, f.region, f.tracking_id, f.region
    FROM facts f JOIN work.zones z ON z.region = f.region
    WHERE z.region <> 'unmapped' AND left(z.region::VARCHAR, 2) <> ${literal(province)}`,
  `SELECT 'beyond_calendar', load, region, tracking_id, received || ' > ' || cutoff
    FROM facts WHERE cutoff > DATE '${last}' AND received BETWEEN DATE '${first}' AND DATE '${last}'`,
  `SELECT 'beyond_calendar', load, region, tracking_id, received || ' > ' || cutoff
    FROM facts WHERE received NOT BETWEEN DATE '${first}' AND DATE '${last}'`,
]

/** Of one load the region is that of the report. */
const outOfPeriod = (rows: string, region: string) =>
  `SELECT 'out_of_period', l.load, ${region}, m.tracking_id, m.received_date::VARCHAR
    FROM ${rows} m JOIN work.load_map l ON l.rank = m.rank AND coalesce(l.period_from, l.period_to) IS NOT NULL
    WHERE m.received_date < l.period_from OR m.received_date > l.period_to`

/** How far a report has come; NULL for what is no step of the way: pending, archived, unknown. */
const STEPS = ['unverified', 'not_followed_up', 'in_process', 'completed']
const stepSql = (bucket: string) =>
  `CASE ${bucket} ${STEPS.map((step, i) => `WHEN '${step}' THEN ${i}`).join(' ')} END`

/**
 * A report stands in an export of an agency and is missing from that agency's next ones, though they cover its date
 * (their period; without one, from their first to their last date). One finding for each time it is lost.
 */
const VANISHED = `
SELECT 'vanished', min_by(covering.load, covering.rank), NULL, sight.tracking_id, 'after ' || sight.cutoff
FROM (
  SELECT m.tracking_id, m.received_date, l.agency, l.cutoff, l.ordinal,
    coalesce(lead(l.ordinal) OVER (PARTITION BY l.agency, m.tracking_id ORDER BY l.rank), l.latest + 1) AS next_ordinal
  FROM work.mapped m JOIN work.coverage l ON l.rank = m.rank AND l.agency = m.agency AND l.latest > 1
) sight
JOIN work.coverage covering ON covering.agency = sight.agency
  AND covering.ordinal > sight.ordinal AND covering.ordinal < sight.next_ordinal
  AND sight.received_date BETWEEN covering.covers_from AND covering.covers_to
WHERE sight.next_ordinal > sight.ordinal + 1
GROUP BY sight.tracking_id, sight.agency, sight.cutoff`

/**
 * Loads of an agency numbered by cut-off; the numbers of two of the same cut-off are equal. A load that names no agency is an
 * export of each agency in its rows.
 */
const COVERAGE = `
CREATE TABLE work.coverage AS
WITH spans AS (
  SELECT rank, agency, min(received_date) AS covers_from, max(received_date) AS covers_to
  FROM work.mapped WHERE agency <> 'none' GROUP BY rank, agency
), exports AS (
  SELECT l.rank, l.load, coalesce(l.agency, spans.agency) AS agency, l.cutoff,
    coalesce(l.period_from, spans.covers_from) AS covers_from,
    coalesce(l.period_to, spans.covers_to) AS covers_to
  FROM work.load_map l LEFT JOIN spans ON spans.rank = l.rank
  WHERE l.kind = 'reports'
)
SELECT *,
  dense_rank() OVER (PARTITION BY agency ORDER BY cutoff) AS ordinal,
  dense_rank() OVER (PARTITION BY agency ORDER BY cutoff)
    + dense_rank() OVER (PARTITION BY agency ORDER BY cutoff DESC) - 1 AS latest
FROM exports WHERE agency IS NOT NULL`

const IN_DATES = [
  `SELECT 'dates_unknown_id', l.load, NULL, d.tracking_id, NULL
    FROM date_source d JOIN work.load_map l ON l.rank = d.rank
    ANTI JOIN facts r ON r.tracking_id = d.tracking_id`,
  ...Object.values(DURATIONS).flatMap(durationFaults),
]

function durationFaults([start, stop]: readonly [string, string]): string[] {
  const [from, to] = [`d.${start}`, `d.${stop}`]
  const detail = `'${start} ' || ${from} || ' > ${stop} ' || ${to}`
  const fault = (kind: string, condition: string) =>
    `SELECT '${kind}', d.load, d.region, d.tracking_id, ${detail} FROM work.events d WHERE ${condition}`
  return [
    fault('negative_duration', isNegative(from, to)),
    fault('absurd_duration', `${isAbsurd(from, to)} AND NOT (${isNegative(from, to)})`),
  ]
}

const BETWEEN_LOADS = [
  outOfPeriod('work.mapped', 'm.region'),
  `SELECT 'status_backwards', load, NULL, tracking_id, previous_bucket || ' > ' || bucket FROM work.sights
    WHERE ${stepSql('bucket')} < ${stepSql('previous_bucket')} OR (previous_bucket = 'completed' AND bucket = 'unknown')`,
  `SELECT 'received_changed', load, NULL, tracking_id, previous_received || ' > ' || received_date FROM work.sights
    WHERE received_date <> previous_received`,
  VANISHED,
]

/** Makes the table `findings`, sorted. Duplicates within one file were only counted: one finding, its number as detail. */
export async function writeFindings(writer: Writer, scope: Scope): Promise<void> {
  if (hasSeveral(scope)) await writer.run(COVERAGE)
  const rows = duplicateFindings(scope.loads)
  await fillTable(writer, { table: 'work.found', columns: TABLES.findings, rows })
  await writer.run(
    queries(scope)
      .map((query) => `INSERT INTO work.found ${query}`)
      .join(';\n'),
  )
  await writer.run(`CREATE TABLE findings (${TABLES.findings})`)
  await writer.run(`
    INSERT INTO findings
    SELECT f.kind, f.load, coalesce(f.region, r.region::VARCHAR, l.region::VARCHAR), f.tracking_id, f.detail
    FROM work.found f
    LEFT JOIN facts r ON r.tracking_id = f.tracking_id
    LEFT JOIN work.load_map l ON l.load = f.load
    ORDER BY ALL`)
}

function duplicateFindings(loads: readonly StoredLoad[]): object[] {
  return loads
    .map(({ manifest }) => ({ load: manifest.load, n: manifest.notes.duplicate_status_differs ?? 0 }))
    .filter(({ n }) => n > 0)
    .map(({ load, n }) => ({ kind: 'duplicate_status_differs', load, detail: `n = ${n}` }))
}
