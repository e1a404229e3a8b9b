import type { Place } from '#components/shell'
import { State } from '#components/state'
import { translate } from '#lib/i18n/translate'

interface Props {
  place: Place
  code: string
  message: string
}

/** What a reader can mend: no data yet, or an address that cannot be read. */
export function FaultView({ place, code, message }: Props) {
  const t = translate(place.lang)
  return code === 'no_edition' ? (
    <NoEdition place={place} />
  ) : (
    <State title={t('states.badQuestionTitle')}>
      <p>{t('states.badQuestion')}</p>
      <pre lang="en">{message}</pre>
      <a href={`/${place.lang}${place.path}`}>{t('states.reset')}</a>
    </State>
  )
}

function NoEdition({ place }: { place: Place }) {
  const t = translate(place.lang)
  return (
    <State title={t('states.noEditionTitle')}>
      <p>{t('states.noEdition')}</p>
      <p>{t('states.noEditionHow')}</p>
      <pre>npm run rapor -- import laporan-ringkas.xlsx</pre>
      <p>{t('states.noEditionThen')}</p>
    </State>
  )
}
