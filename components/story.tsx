import type { ReactNode } from 'react'
import { scopeSenses } from '#components/scope-line'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Figure, KpiCards } from '#lib/reports/figure'
import { knownPeriod } from '#lib/reports/known-period'
import type { Scope } from '#lib/reports/scope'
import css from './story.module.css'

interface Props {
  /** Holds volume, follow_up_rate and completion_rate. */
  figures: Figure[]
  kpis: KpiCards
  scope: Scope
  lang: Lang
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>

/** The headline in one sentence. */
export function Story({ figures, kpis, scope, lang }: Props) {
  const t = translate(lang)
  const f = format(lang)
  const say = (id: string) => {
    const figure = figures.find(({ kpi }) => kpi === id)
    return figure ? figureWords(figure, kpis[id]?.unit ?? 'count', f) : null
  }
  const period = periodWords(scope, lang)
  const [volume, followUp, completion] = [say('volume'), say('follow_up_rate'), say('completion_rate')]
  if (!volume || volume.text === '0') return <p className={css.story}>{t('home.storyEmpty', { period })}</p>
  const said = { period, volume: volume.text, b: bold }
  if (!followUp || !completion || completion.kind === 'blank')
    return <p className={css.story}>{t.rich('home.storyCount', said)}</p>
  const rates = { followUp: followUp.text, completion: completion.text }
  const senses = scopeSenses(scope, lang).join('; ')
  if (senses) return <p className={css.story}>{t.rich('home.storySensed', { ...said, ...rates, senses })}</p>
  return <p className={css.story}>{t.rich('home.story', { ...said, ...rates })}</p>
}

/** A period that the cut-off cuts short says how far it is known. */
function periodWords({ period, edition }: Scope, lang: Lang): string {
  const [t, f] = [translate(lang), format(lang)]
  if (!period) return t('words.wholePeriod')
  const known = knownPeriod({ period, edition })
  if (known?.to === period.to) return f.period(period)
  return `${f.period(period)} ${t('words.until', { to: f.date(edition.cutoff) })}`
}
