import type { Metadata } from 'next'
import { translate } from '#lib/i18n/translate'
import { langOf, type PageProps } from '../../place'

export { default } from '../not-found'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps): Promise<Metadata> {
  return { title: translate(langOf((await params).lang))('states.notFoundTitle') }
}
