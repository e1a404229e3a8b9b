'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useTransition } from 'react'
import { withScripted } from '#components/address-state'

/** The address a GET form leads to, with what is empty left out and what scripts keep as it stands now. */
function addressOf(form: HTMLFormElement): string {
  const filled = [...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '')
  const query = new URLSearchParams(filled as [string, string][]).toString()
  const { pathname, search } = withScripted(
    new URL(`${new URL(form.action).pathname}?${query}`, location.href),
  )
  return pathname + search
}

const isSoft = (target: EventTarget | null): target is HTMLFormElement =>
  target instanceof HTMLFormElement && 'soft' in target.dataset

/** Forms marked `data-soft` lead on without a reload: only what differs is fetched, and the page stays where it is. */
export function SoftForms() {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  useEffect(() => {
    const onSubmit = (event: SubmitEvent) => {
      if (!isSoft(event.target)) return
      event.preventDefault()
      const address = addressOf(event.target)
      startTransition(() => router.push(address, { scroll: false }))
    }
    document.addEventListener('submit', onSubmit)
    return () => document.removeEventListener('submit', onSubmit)
  }, [router])
  useEffect(() => {
    document.documentElement.toggleAttribute('data-busy', pending)
  }, [pending])
  return null
}
