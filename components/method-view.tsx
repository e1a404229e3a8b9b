import { KpiEntry } from '#components/method/kpi-entry'
import { DenominatorTable, StatusTable, TargetTable } from '#components/method/method-tables'
import { ReadingGuide } from '#components/method/reading-guide'
import { RuleTable } from '#components/method/rule-table'
import { Section } from '#components/section'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { MethodReport } from '#lib/reports/method'
import css from './method/method.module.css'
import page from './page.module.css'

interface Props {
  report: MethodReport
  lang: Lang
}

const PARTS = [
  'reading',
  'denominators',
  'statuses',
  'indicators',
  'targets',
  'rules',
  'workdays',
  'claims',
] as const

/** How every figure is made, all of it from the registry and the edition. */
export function MethodView({ report, lang }: Props) {
  const t = translate(lang)
  return (
    <>
      <header className={page.head}>
        <h1>{t('method.title')}</h1>
        <p className={page.lead}>{t('method.lead')}</p>
      </header>
      <Contents lang={lang} />
      <Section id="reading" title={t('method.reading')}>
        <ReadingGuide lang={lang} />
      </Section>
      <Section id="denominators" title={t('method.denominators')} note={t('method.denominatorsNote')}>
        <DenominatorTable {...{ report, lang }} />
      </Section>
      <Section id="statuses" title={t('method.statuses')} note={t('method.statusesNote')}>
        <StatusTable {...{ report, lang }} />
      </Section>
      <Section id="indicators" title={t('method.indicators')}>
        <Indicators {...{ report, lang }} />
      </Section>
      <Section id="targets" title={t('method.targets')} note={t('method.targetsNote')}>
        <TargetTable {...{ report, lang }} />
      </Section>
      <Section id="rules" title={t('method.rules')} note={t('method.rulesNote')}>
        <details className={css.rules}>
          <summary>{t('method.allRules', { n: format(lang).count(report.rules.length) })}</summary>
          <RuleTable rules={report.rules} lang={lang} />
        </details>
        <Onward href={`/${lang}/dasbor/waktu#bacaan`} text={t('timeliness.readingsLink')} />
      </Section>
      <Section id="workdays" title={t('timeliness.calendar')} note={t('timeliness.calendarRule')}>
        <Onward href={`/${lang}/dasbor/waktu#kalender`} text={t('timeliness.calendarLink')} />
      </Section>
      <Section id="claims" title={t('method.claims')} note={t('method.claimsNote')}>
        <Onward href={`/${lang}/dasbor/klaim`} text={t('overview.toClaims')} />
      </Section>
    </>
  )
}

function Onward({ href, text }: { href: string; text: string }) {
  return (
    <p className={page.onward}>
      <a href={href}>{text}</a>
    </p>
  )
}

function Contents({ lang }: { lang: Lang }) {
  const t = translate(lang)
  return (
    <nav className={css.contents} aria-label={t('method.contents')}>
      <ul className="list">
        {PARTS.map((part) => (
          <li key={part}>
            <a href={`#${part}`}>{t(part === 'workdays' ? 'timeliness.calendar' : `method.${part}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Indicators({ report, lang }: Props) {
  return report.groups.map((group) => (
    <div key={group.key} className={css.group}>
      <h3>{group.label[lang]}</h3>
      {report.kpis
        .filter((kpi) => kpi.group.key === group.key)
        .map((kpi) => (
          <KpiEntry key={kpi.id} kpi={kpi} lang={lang} />
        ))}
    </div>
  ))
}
