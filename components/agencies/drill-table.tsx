import { drillHref } from '#components/agencies/drill-href'
import { figureCell, tableName } from '#components/region-cells'
import { Section } from '#components/section'
import { SortableTable } from '#components/still/tables'
import type { Cell } from '#components/table-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { AgenciesReport, DrillRow, DrillStep } from '#lib/reports/agencies'

interface Props {
  report: AgenciesReport
  query: string
  lang: Lang
}

const TITLES = {
  region: 'agencies.childrenRegion',
  unit: 'agencies.childrenUnit',
  category: 'agencies.childrenCategory',
  leaf_category: 'agencies.childrenLeaf',
} as const satisfies Record<DrillStep, string>

/** The next step down: a row for each part, and the parts sum to the whole above them. */
export function DrillTable({ report, query, lang }: Props) {
  const { children, total, kpis } = report
  if (!children) return null
  const t = translate(lang)
  const ids = Object.keys(total)
  const title = t(TITLES[children.dimension])
  return (
    <Section
      title={title}
      note={t('agencies.childrenNote', { total: format(lang).count(total.volume?.value ?? 0) })}
    >
      <SortableTable
        key={children.dimension}
        id={children.dimension}
        query={query}
        caption={title}
        columns={[
          { id: 'name', label: children.label[lang] },
          ...ids.map((id) => ({
            id,
            label: kpis[id]?.label[lang] ?? id,
            numeric: true,
            rate: kpis[id]?.unit === 'fraction',
          })),
        ]}
        rows={children.rows.map((row) => ({
          key: row.key,
          cells: [
            nameCell(row, { report, query, lang }),
            ...ids.map((id) => drillCell(row, id, { report, lang })),
          ],
        }))}
        sortBy={t('figures.sortBy', { column: '{column}' })}
        warning={t('figures.sortWarning')}
        lang={lang}
      />
    </Section>
  )
}

/** What is not loaded is not known, which is not zero; the age of open reports where none is open has a reason of its own. */
function drillCell(row: DrillRow, id: string, { report, lang }: Omit<Props, 'query'>): Cell {
  const { figures, not_loaded } = row
  if (not_loaded) return { text: '–', sort: null, faint: true }
  if (id === 'open_age_median' && figures.open_count?.value === 0)
    return { text: translate(lang)('agencies.noneOpen'), sort: null, faint: true }
  return figureCell(figures[id], report.kpis[id], lang)
}

function nameCell(row: DrillRow, { report, query, lang }: Props): Cell {
  const dimension = report.children?.dimension ?? 'region'
  const text = dimension === 'region' ? tableName(row.label, lang) : row.label[lang]
  if (row.not_loaded) return { text, sort: text, note: translate(lang)('figures.notLoaded') }
  const where = { ...report.scope.question.where, [dimension]: [row.key] }
  return { text, sort: text, href: drillHref(where, { query, lang }) }
}
