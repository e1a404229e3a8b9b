import { type Fixture, HOME, type OtherTables, openFixture } from '#lib/kpi/testing/edition'
import { GOLDEN_FACTS } from '#lib/kpi/testing/golden-facts'

type Rows = NonNullable<OtherTables[keyof OtherTables]>

const load = (id: string, kind: string, cutoff: string, agency: string): Rows[number] => [
  ...[id, `${id}${id}`, kind, `${id}.csv`, '2025-01-01T00:00:00Z', cutoff, agency, '63.08'],
  ...['2023-01-01', '2024-12-31', 30, 24, 3, 2, 1, false],
]

const TABLES: OtherTables = {
  members: [
    ...(HOME.members ?? []),
    ['unit', 'dinas-sosial', 'Dinas Sosial', 'Dinas Sosial', null, 0],
    ['bucket', 'completed', 'Selesai', 'Completed', null, 0],
    ['status', 'ditutup-oleh-sistem', 'Ditutup oleh Sistem', 'Closed by the system', 'completed', 0],
    ['status', 'konten-terblokir', 'Konten Terblokir', 'Blocked content', 'archived', 1],
  ],
  bursts: [
    ['63.08', 'tatap-muka', '2024-02-10', 3, 1],
    ['63.09', 'website', '2023-02-10', 30, null],
  ],
  loads: [
    load('aa', 'reports', '2024-12-31', 'Pemkab A'),
    load('bb', 'reports', '2024-06-30', 'Pemkab B'),
    load('cc', 'dates', '2024-12-31', 'Pemkab A'),
  ],
  quality: [
    ['aa', '63.08', 'pemkab-a', 20, 1, 1, 1, 5, 0, 0, 9],
    ['aa', '63', 'pemprov', 4, 0, 0, 0, 2, 0, 0, 0],
  ],
  findings: [
    ['vanished', 'aa', '63.08', 1, 'detail'],
    ['vanished', 'aa', '63.08', 2, 'detail'],
    ['brand_new_kind', 'aa', null, null, 'detail'],
  ],
  unmapped: [
    ['category', '9999 Baru', 1],
    ['agency', 'Dinas X', 2],
  ],
  rejects: [['aa', 'received', 'unreadable', 3]],
  targets: [
    ['volume-2024', 'volume', 'region', '63', 2024, 5, 'count', 'at_least', 'citation', 'source', true, ''],
    [
      'hearsay',
      'completion_rate',
      'province',
      '',
      null,
      1,
      'fraction',
      'at_least',
      'hearsay',
      'source',
      false,
      '',
    ],
  ],
  claims: [
    claim('hsu', '63.08', 'volume', 8),
    claim('all', '63.*', 'completion_rate', 0.5),
    claim('indonesia', '', 'volume', 700),
    claim('odd', '63.08', 'no_such_kpi', 1),
  ],
}

function claim(id: string, region: string, kpi: string, value: number): Rows[number] {
  return [
    id,
    region,
    '2024-01-01',
    '2025-01-01',
    kpi,
    value,
    'count',
    String(value),
    'press',
    '',
    'catatan',
    'note',
  ]
}

/** The golden reports with a little of everything else. */
export const openReportFixture = (): Promise<Fixture> => openFixture(GOLDEN_FACTS, TABLES)
