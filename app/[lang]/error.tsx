'use client'

import { useParams } from 'next/navigation'
import { useEffect, useRef } from 'react'
import { ErrorView } from '#components/error-view'

/** The last net: the details stay in the server's log. */
export default function ErrorPage({ retry }: { retry: () => void }) {
  const { lang } = useParams<{ lang: string }>()
  const main = useRef<HTMLElement>(null)
  useEffect(() => main.current?.focus(), [])
  return (
    <main ref={main} tabIndex={-1}>
      <ErrorView lang={lang === 'en' ? 'en' : 'id'} onRetry={retry} />
    </main>
  )
}
