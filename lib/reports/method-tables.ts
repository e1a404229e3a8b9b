import type { MethodReport } from '#lib/reports/method'
import { column, type ReportTable } from '#lib/reports/table'

const KEY = column('key', { id: 'Kunci', en: 'Key' })
const NAME = column('label', { id: 'Nama', en: 'Name' })
const SOURCE = column('source', { id: 'Sumber', en: 'Source' })
const VERIFIED = column('verified', { id: 'Terverifikasi', en: 'Verified' })

/** The method report as tables. */
export const methodTables = (report: MethodReport): ReportTable[] => [
  kpisTable(report),
  metadataTable(report),
  denominatorsTable(report),
  statusesTable(report),
  targetsTable(report),
  rulesTable(report),
]

const kpisTable = ({ kpis }: MethodReport): ReportTable => ({
  id: 'kpis',
  title: { id: 'Indikator', en: 'Indicators' },
  columns: [
    KEY,
    NAME,
    column('description', { id: 'Definisi', en: 'Definition' }),
    column('formula', { id: 'Rumus', en: 'Formula' }),
    column('unit', { id: 'Satuan', en: 'Unit' }),
    column('needs', { id: 'Data', en: 'Needs' }),
    SOURCE,
    column('sql', { id: 'SQL', en: 'SQL' }),
  ],
  rows: kpis.map(({ id, label, description, formula, unit, needs, source, sql }) => [
    id,
    label,
    description,
    formula,
    unit,
    needs,
    source,
    sql,
  ]),
})

const metadataTable = ({ kpis }: MethodReport): ReportTable => ({
  id: 'metadata',
  title: { id: 'Metadata indikator (MS-Ind)', en: 'Indicator metadata (MS-Ind)' },
  columns: [KEY, ...(kpis[0]?.metadata ?? []).map(({ key, field }) => column(key, field))],
  rows: kpis.map(({ id, metadata }) => [id, ...metadata.map(({ value }) => value)]),
})

const denominatorsTable = ({ denominators }: MethodReport): ReportTable => ({
  id: 'denominators',
  title: { id: 'Penyebut', en: 'Denominators' },
  columns: [KEY, NAME, column('text', { id: 'Isi', en: 'What it holds' })],
  rows: denominators.map(({ id, label, text }) => [id, label, text]),
})

const statusesTable = ({ statuses }: MethodReport): ReportTable => ({
  id: 'statuses',
  title: { id: 'Status', en: 'Statuses' },
  columns: [
    KEY,
    NAME,
    column('bucket', { id: 'Kelompok', en: 'Group' }),
    column('in_denominator', { id: 'Dalam penyebut baku', en: 'In the default denominator' }),
    column('count', { id: 'Laporan', en: 'Reports' }, 'count'),
  ],
  rows: statuses.map(({ key, label, bucket, in_denominator, count }) => [
    key,
    label,
    bucket.label,
    in_denominator,
    count,
  ]),
})

const targetsTable = ({ targets }: MethodReport): ReportTable => ({
  id: 'targets',
  title: { id: 'Target', en: 'Targets' },
  columns: [
    KEY,
    column('indicator', { id: 'Indikator', en: 'Indicator' }),
    column('level', { id: 'Tingkat', en: 'Level' }),
    column('region', { id: 'Wilayah', en: 'Region' }),
    column('year', { id: 'Tahun', en: 'Year' }),
    column('direction', { id: 'Arah', en: 'Direction' }),
    column('value', { id: 'Nilai', en: 'Value' }),
    column('unit', { id: 'Satuan', en: 'Unit' }),
    VERIFIED,
    column('citation', { id: 'Kutipan', en: 'Citation' }),
    SOURCE,
  ],
  rows: targets.map((target) => [
    target.id,
    target.indicator.label,
    target.level,
    target.region,
    target.year === null ? null : String(target.year),
    target.direction,
    target.value,
    target.unit,
    target.verified,
    target.citation,
    target.source,
  ]),
})

const rulesTable = ({ rules }: MethodReport): ReportTable => ({
  id: 'rules',
  title: { id: 'Batas waktu', en: 'Time limits' },
  columns: [
    KEY,
    column('stage', { id: 'Tahap', en: 'Stage' }),
    column('classification', { id: 'Klasifikasi', en: 'Classification' }),
    column('limit', { id: 'Batas', en: 'Limit' }, 'count'),
    column('unit', { id: 'Satuan', en: 'Unit' }),
    column('valid_from', { id: 'Berlaku sejak', en: 'Valid from' }, 'date'),
    column('valid_to', { id: 'Berlaku sebelum', en: 'Valid before' }, 'date'),
    column('regulation', { id: 'Peraturan', en: 'Regulation' }),
    VERIFIED,
    column('variant', { id: 'Bacaan', en: 'Reading' }),
    column('note', { id: 'Catatan', en: 'Note' }),
  ],
  rows: rules.map((rule) => [
    rule.id,
    rule.stage,
    rule.classification.label,
    rule.limit,
    rule.unit,
    rule.valid_from,
    rule.valid_to,
    rule.regulation,
    rule.verified,
    rule.variant,
    rule.note,
  ]),
})
