import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { translate } from '#lib/i18n/translate'
import { plusJakartaSans } from '../fonts'
import { langOf, readTheme } from '../place'
import '../tokens.css'
import '../base.css'

interface Props {
  children: ReactNode
  params: Promise<{ lang: string }>
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#1a1d28' },
  ],
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = translate(langOf((await params).lang))
  return {
    title: { template: `%s - ${t('shell.product')}`, default: t('shell.product') },
    description: t('shell.tagline'),
    robots: { index: false },
  }
}

export default async function Layout({ children, params }: Props) {
  const { lang } = await params
  const theme = await readTheme()
  return (
    <html
      lang={langOf(lang)}
      className={plusJakartaSans.variable}
      data-theme={theme === 'auto' ? undefined : theme}
    >
      <body>{children}</body>
    </html>
  )
}
