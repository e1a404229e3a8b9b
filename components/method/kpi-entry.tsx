import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { MethodKpi } from '#lib/reports/method'
import css from './method.module.css'

/** One indicator: definition, formula, how to read it, its source, its SQL and its metadata. */
export function KpiEntry({ kpi, lang }: { kpi: MethodKpi; lang: Lang }) {
  const t = translate(lang)
  return (
    <article className={css.kpi} id={kpi.id}>
      <h4>
        {kpi.label[lang]} <code>{kpi.id}</code>
      </h4>
      <p>{kpi.description[lang]}</p>
      <dl>
        <Entry term={t('figures.formula')} text={kpi.formula[lang]} />
        <Entry term={t('figures.reading')} text={kpi.interpretation[lang]} />
        <Entry term={t('method.source')} text={kpi.source} foreign={lang !== 'id'} />
      </dl>
      {kpi.needs !== 'export' && <p className={css.needs}>{t(`method.needs.${kpi.needs}`)}</p>}
      <details>
        <summary>{t('method.sql')}</summary>
        <pre>
          <code>{kpi.sql}</code>
        </pre>
      </details>
      <details>
        <summary>{t('method.metadata')}</summary>
        <dl>
          {kpi.metadata.map(({ key, field, value }) => (
            <Entry
              key={key}
              term={field[lang]}
              text={value[lang]}
              foreign={key === 'source' && lang !== 'id'}
            />
          ))}
        </dl>
      </details>
    </article>
  )
}

function Entry({ term, text, foreign }: { term: string; text: string; foreign?: boolean }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd lang={foreign ? 'id' : undefined}>{text}</dd>
    </div>
  )
}
