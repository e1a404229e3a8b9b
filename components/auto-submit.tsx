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

/** The field whose change made this page: the form is a new one then, and the reader must not lose the place. */
let changed = -1

/** The panels a field stands in: closed on phones, and a closed one takes no focus. */
function unfold(field: Element): void {
  const panel = field.closest('details')
  if (!panel) return
  panel.open = true
  if (panel.parentElement) unfold(panel.parentElement)
}

/** The style sheet holds the panel open where there is room; a browser that cannot is helped once. */
function openWhereRoom(form: HTMLFormElement): void {
  if (CSS.supports('selector(::details-content)')) return
  if (matchMedia('(min-width: 48rem)').matches) form.querySelector('details')?.setAttribute('open', '')
}

function takeUp(form: HTMLFormElement): void {
  const field = form.elements[changed]
  changed = -1
  if (!(field instanceof HTMLElement)) return
  unfold(field)
  field.focus({ preventScroll: true })
}

/** Inside a form: submits it when a choice changes, and shows the wait. Renders a note for those who cannot see that happen. */
export function AutoSubmit({ note }: { note: string }) {
  const here = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    const form = here.current?.closest('form')
    if (form) {
      openWhereRoom(form)
      takeUp(form)
    }
    const onChange = ({ target }: Event) => {
      if (!form || !isFinal(target)) return
      changed = [...form.elements].indexOf(target as Element)
      form.requestSubmit()
    }
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
