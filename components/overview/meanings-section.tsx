import { DataTable } from '#components/data-table'
import { Section } from '#components/section'
import { figureWords } from '#lib/i18n/figure'
import { format } from '#lib/i18n/format'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import type { Meaning } from '#lib/reports/meanings'

interface Props {
  meanings: Meaning[]
  lang: Lang
}

/** How much is done, by every meaning of done and every denominator. */
export function MeaningsSection({ meanings, lang }: Props) {
  const t = translate(lang)
  return (
    <Section title={titleOf(meanings, lang)} note={t('overview.meaningsNote')}>
      <DataTable
        stacks
        caption={t('overview.meaningsNone')}
        columns={[
          { id: 'meaning', label: t('overview.meaning') },
          { id: 'denominator', label: t('overview.denominator'), tight: true },
          { id: 'value', label: t('overview.value'), numeric: true },
          { id: 'parts', label: t('overview.parts'), numeric: true },
        ]}
        rows={meanings.map((meaning) => rowOf(meaning, lang))}
        empty={t('figures.noRows')}
      />
    </Section>
  )
}

function rowOf({ label, figure, denominator, leads }: Meaning, lang: Lang) {
  const words = figureWords(figure, 'fraction', format(lang))
  return {
    key: figure.kpi,
    cells: [
      { text: label[lang], note: leads ? translate(lang)('overview.leads') : null },
      { text: denominator.label[lang] },
      { text: words.text, note: words.interval, faint: words.kind !== 'value' || words.thin },
      { text: words.of ?? (words.kind === 'counted' ? words.text : '–') },
    ],
  }
}

/** Closed by whomever, over each denominator that a press release could have meant. */
const READINGS = ['completion_rate', 'completion_rate_mature', 'completion_rate_all']

function titleOf(meanings: readonly Meaning[], lang: Lang): string {
  const t = translate(lang)
  const words = READINGS.flatMap((kpi) => meanings.find(({ figure }) => figure.kpi === kpi) ?? []).map(
    ({ figure }) => figureWords(figure, 'fraction', format(lang)),
  )
  const values = [...new Set(words.filter(({ kind }) => kind === 'value').map(({ text }) => text))]
  const last = values.pop()
  if (last === undefined || values.length === 0) return t('overview.meaningsNone')
  return t('overview.meanings', { values: t('overview.or', { first: values.join(', '), last }) })
}
