import { stageSteps } from '#charts/stage-steps'
import { ChartFigure } from '#components/chart-figure'
import { ChartWhy } from '#components/chart-why'
import { DataTable } from '#components/data-table'
import { Section } from '#components/section'
import type { Cell } from '#components/table-cell'
import { coverageCell, timedCell } from '#components/timeliness/timed-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { HeldTime, HolderRow, StageRow } from '#lib/reports/timeliness/stages'

const STAGES = [
  'stage_verification_median',
  'stage_disposition_median',
  'stage_response_median',
  'stage_follow_up_median',
  'stage_closing_median',
] as const

interface Props {
  stages: StageRow[]
  held: HeldTime | null
  kpis: KpiCards
  lang: Lang
}

/** The clock of each stage, and who held the report meanwhile. */
export function StageSection({ stages, held, kpis, lang }: Props) {
  const t = translate(lang)
  return (
    <Section title={t('timeliness.stages')} note={t('timeliness.stagesNote')}>
      <StageTable {...{ stages, kpis, lang }} />
      {held && <HeldFigure held={held} lang={lang} />}
    </Section>
  )
}

function StageTable({ stages, kpis, lang }: Omit<Props, 'held'>) {
  const t = translate(lang)
  return (
    <DataTable
      caption={t('timeliness.stages')}
      columns={[
        { id: 'stage', label: t('timeliness.stage') },
        { id: 'holder', label: t('timeliness.heldBy') },
        { id: 'median', label: t('timeliness.median'), numeric: true },
        { id: 'coverage', label: t('timeliness.coverage'), numeric: true },
      ]}
      rows={stages.map(({ holder, figure }) => ({
        key: figure.kpi,
        cells: [
          stageCell(figure.kpi, kpis, lang),
          { text: t(`timeliness.holderName.${holder}`) },
          timedCell(figure, kpis[figure.kpi], lang),
          coverageCell(figure, lang),
        ],
      }))}
      empty={t('figures.noRows')}
    />
  )
}

/** The heading of the column says that it is a median. */
function stageCell(kpi: string, kpis: KpiCards, lang: Lang): Cell {
  const key = STAGES.find((own) => own === kpi)
  const t = translate(lang)
  if (!key) return { text: kpis[kpi]?.label[lang] ?? kpi }
  return { text: t(`timeliness.stageName.${key}`), note: t(`timeliness.stageSpan.${key}`) }
}

function HeldFigure({ held, lang }: { held: HeldTime; lang: Lang }) {
  const t = translate(lang)
  const f = format(lang)
  const steps = held.parts.map(({ holder, days }) => ({
    key: holder,
    label: t(`timeliness.holderName.${holder}`),
    days,
    muted: holder === 'reporter',
  }))
  const n = f.count(held.reports)
  return (
    <ChartFigure
      id="tahap"
      size="full"
      lang={lang}
      title={t('timeliness.held', { days: f.decimal(sum(steps.map(({ days }) => days))) })}
      description={t('timeliness.heldText', { n })}
      draw={(frame) => stageSteps(steps, frame)}
      table={
        <DataTable
          caption={t('timeliness.heldNone')}
          columns={[
            { id: 'holder', label: t('timeliness.heldBy') },
            { id: 'days', label: t('timeliness.days'), numeric: true },
          ]}
          rows={steps.map(({ key, label, days }) => ({
            key,
            cells: [{ text: label }, { text: f.decimal(days) }],
          }))}
          empty={t('figures.noRows')}
        />
      }
      note={t('timeliness.heldNote', { n })}
      why={<ChartWhy about="held" n={held.reports} lang={lang} />}
    />
  )
}

const sum = (days: number[]) => days.reduce((total, own) => total + own, 0)

const SHOWN = ['open_count', 'open_age_median', 'open_overdue'] as const

/** Open reports by whose turn it is: needs no dates. */
export function HolderSection({ holders, kpis, lang }: { holders: HolderRow[]; kpis: KpiCards; lang: Lang }) {
  const t = translate(lang)
  return (
    <Section title={t('timeliness.holders')} note={t('timeliness.holdersNote')}>
      <DataTable
        caption={t('timeliness.holders')}
        columns={[
          { id: 'holder', label: t('timeliness.heldBy') },
          { id: 'status', label: t('timeliness.status') },
          ...SHOWN.map((id) => ({ id, label: kpis[id]?.label[lang] ?? id, numeric: true })),
        ]}
        rows={holders.map(({ key, label, holder, figures }) => ({
          key,
          cells: [
            { text: t(`timeliness.holderName.${holder}`) },
            { text: label[lang] },
            ...SHOWN.map((id) => ({ ...timedCell(figures[id], kpis[id], lang), note: null })),
          ],
        }))}
        empty={t('timeliness.agesNone')}
      />
    </Section>
  )
}
