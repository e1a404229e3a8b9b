'use client'

import { useEffect, useRef } from 'react'
import css from './auto-submit.module.css'

const OWN_DATES = 'pilih'

/** Own dates wait for the button; every other choice is final when made. */
function isFinal(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement && target.value !== OWN_DATES
}

/** Shows that the next page is on its way; the browser's back button brings the old one back at rest. */
function markBusy(busy: boolean): void {
  document.documentElement.toggleAttribute('data-busy', busy)
}

/** Inside a form: submits it when a choice changes, and shows the wait. Renders a note for those who cannot see that happen. */
export function AutoSubmit({ note }: { note: string }) {
  const here = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const form = here.current?.closest('form')
    const onChange = (event: Event) => isFinal(event.target) && form?.requestSubmit()
    const onSubmit = () => markBusy(true)
    // A page kept whole by the browser comes back with what was chosen when it was left; the address says otherwise.
    const onShow = () => {
      markBusy(false)
      form?.reset()
    }
    form?.addEventListener('change', onChange)
    form?.addEventListener('submit', onSubmit)
    window.addEventListener('pageshow', onShow)
    return () => {
      form?.removeEventListener('change', onChange)
      form?.removeEventListener('submit', onSubmit)
      window.removeEventListener('pageshow', onShow)
    }
  }, [])
  return (
    <p ref={here} className={css.note}>
      {note}
    </p>
  )
}
