import { DeadlineTable } from '#components/digest/deadline-table'
import { ScopeLine } from '#components/scope-line'
import { Section } from '#components/section'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { DigestReport } from '#lib/reports/digest'
import { comparedWords, digestParts, digestText, gistWords } from '#lib/reports/digest/words'
import css from './digest/digest.module.css'
import page from './page.module.css'

interface Props {
  report: DigestReport
  /** Query of the address, carried along to the lists of reports. */
  query: string
  lang: Lang
}

/** What is new since the edition before, in words; the same words as a message to copy. */
export function DigestView({ report, query, lang }: Props) {
  const t = translate(lang)
  return (
    <>
      <header className={page.head}>
        <h1>{t('digest.title')}</h1>
        <p className={page.lead}>{t('digest.lead')}</p>
        <ScopeLine scope={report.scope} lang={lang} />
      </header>
      <div className={css.gist} data-quiet={report.quiet}>
        <p className={css.sentence}>{gistWords(report, lang)}</p>
        <p>{comparedWords(report, lang)}</p>
      </div>
      <div className={css.parts}>
        {digestParts(report, lang).map(({ id, title, lines }) => (
          <Section key={id} title={title} note={id === 'deadlines' ? t('digest.deadlinesNote') : undefined}>
            {id === 'deadlines' ? <DeadlineTable {...{ report, query, lang }} /> : <Lines lines={lines} />}
          </Section>
        ))}
      </div>
      <p className={page.small}>{t('digest.rule')}</p>
      <div className={css.copy}>
        <Section title={t('digest.text')} note={t('digest.textNote')}>
          <textarea
            className={css.message}
            readOnly
            rows={14}
            aria-label={t('digest.text')}
            value={digestText(report, lang)}
          />
        </Section>
      </div>
    </>
  )
}

function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={css.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  )
}
