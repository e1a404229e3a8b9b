import type { ReactNode } from 'react'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { KpiCards } from '#lib/reports/figure'
import type { Standout, Standouts } from '#lib/reports/overview/standouts'

interface Props {
  standouts: Standouts[]
  kpis: KpiCards
  lang: Lang
}

const bold = (chunks: ReactNode) => <strong>{chunks}</strong>
const MOST_NAMES = 5

/** Who differs beyond chance, as items of a list; when no region does, that is the news. */
export function StandoutLines({ standouts, kpis, lang }: Props) {
  const regions = standouts.filter(({ of }) => of === 'regions')
  const compared = Math.max(0, ...regions.map((one) => one.compared))
  const alike = regions.every(({ below, above }) => below.length + above.length === 0)
  return (
    <>
      {alike && compared > 1 && <li>{translate(lang)('overview.alike', { n: String(compared) })}</li>}
      {standouts.map((one) => (
        <Lines key={`${one.of} ${one.kpi}`} {...{ one, kpis, lang }} />
      ))}
    </>
  )
}

function Lines({ one, kpis, lang }: { one: Standouts; kpis: KpiCards; lang: Lang }) {
  const t = translate(lang)
  const kpi = kpis[one.kpi]?.label[lang] ?? one.kpi
  const names = (list: readonly Standout[]) => namesOf(list, kpis[one.kpi]?.unit ?? 'fraction', lang)
  const suffix = one.of === 'units' ? 'Units' : ''
  return (['below', 'above'] as const).map((tier) => {
    if (one[tier].length === 0) return null
    return (
      <li key={tier}>{t.rich(`overview.${tier}${suffix}`, { kpi, names: names(one[tier]), b: bold })}</li>
    )
  })
}

function namesOf(list: readonly Standout[], unit: string, lang: Lang): string {
  const t = translate(lang)
  const names = list.slice(0, MOST_NAMES).map(({ label, region, figure }) => {
    const { text, of } = figureWords(figure, unit, format(lang))
    const said = { name: label[lang], value: of ? `${text}; ${of}` : text }
    return region
      ? t('overview.namedUnit', { ...said, region: region.label[lang] })
      : t('overview.named', said)
  })
  const more = list.length - MOST_NAMES
  return more > 0 ? t('dashboard.andMore', { names: names.join(', '), n: String(more) }) : names.join(', ')
}
