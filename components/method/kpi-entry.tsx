import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { MethodKpi } from '#lib/reports/method'
import css from './method.module.css'

/** One indicator: definition, formula, how to read it, its source, its SQL and its metadata. */
export function KpiEntry({ kpi, lang }: { kpi: MethodKpi; lang: Lang }) {
  return (
    <details className={css.kpi}>
      <summary>
        <h4>
          {kpi.label[lang]} <code>{kpi.id}</code>
        </h4>
        <span>{kpi.description[lang]}</span>
      </summary>
      <Making kpi={kpi} lang={lang} />
    </details>
  )
}

/** The anchor stands inside, since a browser opens what the target of a link is folded into. */
function Making({ kpi, lang }: { kpi: MethodKpi; lang: Lang }) {
  const t = translate(lang)
  return (
    <div className={css.making} id={kpi.id}>
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
    </div>
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
