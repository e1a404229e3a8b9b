import type { Place } from '#components/shell'
import { State } from '#components/state'
import { states } from '#lib/i18n/id/states'
import type { Lang } from '#lib/i18n/lang'
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
      <FaultWords {...{ lang: place.lang, code, message }} />
      <a href={`/${place.lang}${place.path}`}>{t('states.reset')}</a>
    </State>
  )
}

/** Letters of an offender that are shown. */
const LONGEST = 100

type Told = keyof typeof states.faults

const isTold = (code: string): code is Told => code in states.faults

/** What is wrong and what to do; a message names the offender last. A fault that has no words yet is shown as it is. */
function FaultWords({ lang, code, message }: Omit<Props, 'place'> & { lang: Lang }) {
  const t = translate(lang)
  const offender = message.split(': ').at(-1) ?? ''
  const value = offender.length > LONGEST ? `${offender.slice(0, LONGEST)}…` : offender
  if (isTold(code)) return <p>{t(`states.faults.${code}`, { value })}</p>
  return (
    <>
      <p>{t('states.badQuestion')}</p>
      <pre lang="en">{message}</pre>
    </>
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
