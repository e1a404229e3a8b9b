import { AgencyTable } from '#components/quality/agency-table'
import { FoldedFiles } from '#components/quality/folded-files'
import { KpiStates } from '#components/quality/kpi-states'
import { LoadCompleteness } from '#components/quality/load-completeness'
import { LoadTable } from '#components/quality/load-table'
import { QualityAnswer } from '#components/quality/quality-answer'
import {
  BurstTable,
  FindingExamples,
  FindingTable,
  RejectTable,
  UnmappedTable,
} from '#components/quality/quality-lists'
import { RowFates } from '#components/quality/row-fates'
import { Columns, Section } from '#components/section'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { QualityReport } from '#lib/reports/quality'
import css from './page.module.css'

interface Props {
  report: QualityReport
  lang: Lang
}

/** What the data behind the figures is worth. */
export function QualityView({ report, lang }: Props) {
  const t = translate(lang)
  return (
    <>
      <header className={css.head}>
        <h1>{t('quality.title')}</h1>
        <p className={css.lead}>{t('quality.lead')}</p>
      </header>
      <Section title={t('quality.carries')}>
        <QualityAnswer {...{ report, lang }} />
      </Section>
      <Section title={t('quality.rows')} note={t('quality.rowsNote')}>
        <RowFates totals={report.totals} lang={lang} />
      </Section>
      <Section title={t('quality.kpis')}>
        <KpiStates kpis={report.kpis} lang={lang} />
      </Section>
      <Section title={t('quality.agencies')} note={`${t('quality.agenciesNote')} ${t('quality.shareNote')}`}>
        <AgencyTable agencies={report.agencies} lang={lang} />
      </Section>
      <Oddities {...{ report, lang }} />
      <Section id="ditolak" title={t('quality.rejects')}>
        <RejectTable {...{ report, lang }} />
      </Section>
      <Section id="berkas" title={t('quality.loads')} note={t('quality.loadsNote')}>
        <FoldedFiles n={report.loads.length} lang={lang}>
          <LoadTable loads={report.loads} lang={lang} />
        </FoldedFiles>
      </Section>
      <Section title={t('quality.completeness')} note={t('quality.completenessNote')}>
        <FoldedFiles n={report.loads.length} lang={lang}>
          <LoadCompleteness loads={report.loads} lang={lang} />
        </FoldedFiles>
      </Section>
    </>
  )
}

/** What is accepted as it stands and may still mislead. */
function Oddities({ report, lang }: Props) {
  const t = translate(lang)
  return (
    <>
      <Columns>
        <Section id="ejaan" title={t('quality.unmapped')} note={t('quality.unmappedNote')}>
          <UnmappedTable {...{ report, lang }} />
        </Section>
        <Section id="borongan" title={t('quality.bursts')} note={t('quality.burstsNote')}>
          <BurstTable {...{ report, lang }} />
        </Section>
      </Columns>
      <Section id="temuan" title={t('quality.findings')} note={t('quality.findingsNote')}>
        <FindingTable {...{ report, lang }} />
        <FindingExamples {...{ report, lang }} />
      </Section>
    </>
  )
}
