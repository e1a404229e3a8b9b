import { DataTable } from '#components/data-table'
import { Section } from '#components/section'
import type { Cell, DataRow } from '#components/table-cell'
import { timedCell } from '#components/timeliness/timed-cell'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { MethodRule } from '#lib/reports/rules'
import type { JointLeaveReading, ReadingGroup } from '#lib/reports/timeliness/readings'
import css from './timeliness.module.css'

interface Props {
  readings: ReadingGroup[]
  jointLeave: JointLeaveReading[]
  kpis: KpiCards
  lang: Lang
}

/** Conflicting readings of a rule side by side, and joint leave both ways. */
export function ReadingSection({ readings, jointLeave, kpis, lang }: Props) {
  const t = translate(lang)
  return (
    <Section id="bacaan" title={t('timeliness.readings')} note={t('timeliness.readingsNote')}>
      <DataTable
        caption={t('timeliness.readings')}
        columns={[
          { id: 'rule', label: t('timeliness.rule') },
          { id: 'main', label: t('timeliness.mainReading'), tight: true },
          { id: 'other', label: t('timeliness.otherReading'), tight: true },
          { id: 'basis', label: t('timeliness.basis') },
        ]}
        rows={readings.flatMap((group) => groupRows(group, kpis, lang))}
        empty={t('figures.noRows')}
      />
      <p className={css.small}>{t('timeliness.bontang')}</p>
      <h3>{t('timeliness.jointLeave')}</h3>
      <DataTable
        caption={t('timeliness.jointLeave')}
        columns={[
          { id: 'indicator', label: t('region.indicator') },
          { id: 'main', label: t('timeliness.jointLeaveNote') },
          { id: 'other', label: t('timeliness.jointLeave') },
        ]}
        rows={jointLeave.map(({ figure, worked }) => ({
          key: figure.kpi,
          cells: [
            { text: kpis[figure.kpi]?.label[lang] ?? '' },
            timedCell(figure, kpis[figure.kpi], lang),
            timedCell(worked, kpis[figure.kpi], lang),
          ],
        }))}
        empty={t('figures.noRows')}
      />
    </Section>
  )
}

function groupRows(group: ReadingGroup, kpis: KpiCards, lang: Lang): DataRow[] {
  const t = translate(lang)
  return group.readings.map(({ rule, figure, beside }) => {
    const card = kpis[figure.kpi]
    return {
      key: rule.id,
      cells: [
        { text: t(`timeliness.reading.${stageOf(group.stage)}`), note: onlyClass(rule, lang) },
        under(timedCell(beside, card, lang), mainLimit(group, rule, lang)),
        under(timedCell(figure, card, lang), limitWords(rule, lang)),
        basisCell(rule, lang),
      ],
    }
  })
}

const STAGES = ['first_response', 'follow_up', 'ombudsman'] as const
const stageOf = (stage: string) => STAGES.find((known) => known === stage) ?? 'follow_up'

/** The limit leads, the figure by it stands below with its parts. */
const under = (cell: Cell, limit: string): Cell => ({
  ...cell,
  note: [limit, cell.note].flat(),
})

function mainLimit({ stage, rule }: ReadingGroup, other: MethodRule, lang: Lang): string {
  const everyClass = stage === 'follow_up' && other.classification.key === ''
  return everyClass ? translate(lang)('timeliness.byClass') : limitWords(rule, lang)
}

function limitWords({ limit, unit }: MethodRule, lang: Lang): string {
  const known = unit === 'calendar_days' ? 'calendar_days' : 'workdays'
  return translate(lang)(`timeliness.unit.${known}`, { n: format(lang).count(limit) })
}

function onlyClass({ classification }: MethodRule, lang: Lang): string | null {
  if (classification.key === '') return null
  return translate(lang)('timeliness.onlyClass', { name: classification.label[lang] })
}

function basisCell({ regulation, note, note_en, verified }: MethodRule, lang: Lang): Cell {
  const basis = [regulation, (lang === 'en' && note_en) || note].filter(Boolean).join(': ')
  return { text: basis, note: verified ? null : translate(lang)('timeliness.unverified') }
}
