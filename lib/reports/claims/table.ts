import type { MethodClaim } from '#lib/reports/claims'
import { column, type ReportTable } from '#lib/reports/table'

/** Published figures, one row each. */
export const claimsTable = (claims: readonly MethodClaim[]): ReportTable => ({
  id: 'claims',
  title: { id: 'Angka yang pernah diterbitkan', en: 'Published figures' },
  columns: [
    column('key', { id: 'Kunci', en: 'Key' }),
    column('region', { id: 'Wilayah', en: 'Region' }),
    column('from', { id: 'Sejak', en: 'From' }, 'date'),
    column('to', { id: 'Sebelum', en: 'Before' }, 'date'),
    column('kpi', { id: 'Indikator', en: 'Indicator' }),
    column('published', { id: 'Diterbitkan', en: 'Published' }),
    column('value', { id: 'Nilai', en: 'Value' }),
    column('ours', { id: 'Angka kami', en: 'Our figure' }),
    column('difference', { id: 'Selisih', en: 'Difference' }),
    column('unit', { id: 'Satuan', en: 'Unit' }),
    column('agreement', { id: 'Penjelasan', en: 'Explanation' }),
    column('source', { id: 'Sumber', en: 'Source' }),
    column('note', { id: 'Catatan', en: 'Note' }),
  ],
  rows: claims.map((claim) => [
    claim.id,
    claim.region.label,
    claim.period.from,
    claim.period.to,
    claim.kpi.label,
    claim.published,
    claim.value,
    claim.ours,
    claim.difference,
    claim.unit,
    claim.agreement.text,
    claim.source,
    claim.note,
  ]),
})
