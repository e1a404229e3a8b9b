import { lang } from 'next/root-params'
import { Shell } from '#components/shell'
import { State } from '#components/state'
import { translate } from '#lib/i18n/translate'
import { langOf, readTheme } from '../place'

export default async function NotFound() {
  // The address that was asked for is not known here; this one is not found in the other language either.
  const place = { lang: langOf((await lang()) ?? ''), path: '/404', query: '', theme: await readTheme() }
  const t = translate(place.lang)
  return (
    <Shell place={place} edition={null}>
      <State title={t('states.notFoundTitle')}>
        <p>{t('states.notFound')}</p>
        <a href={`/${place.lang}`}>{t('states.toHome')}</a>
      </State>
    </Shell>
  )
}
