import { withScripted } from '#components/address-state'
import { lead } from '#components/still/soft-page'

const OWN_DATES = 'pilih'

const isSoft = (target: unknown): target is HTMLFormElement =>
  target instanceof HTMLFormElement && 'soft' in target.dataset

const chosenIn = (form: HTMLFormElement, name: string): HTMLOptionElement | undefined => {
  const field = form.elements.namedItem(name)
  return field instanceof HTMLSelectElement ? field.selectedOptions[0] : undefined
}

/** What a field writes: its value, or what its option says the address is; another edition has other defaults, so there its value. */
function written(form: HTMLFormElement, [name, value]: [string, string]): [string, string][] {
  const query = chosenIn(form, name)?.dataset.query
  const edition = chosenIn(form, 'edition')
  if (query === undefined || edition?.defaultSelected === false) return [[name, value]]
  return [...new URLSearchParams(query)]
}

/** The address a GET form leads to, with what is empty left out and what scripts keep as it stands now. */
function addressOf(form: HTMLFormElement): string {
  const filled = ([...new FormData(form)] as [string, string][]).filter(([, value]) => value !== '')
  const query = new URLSearchParams(filled.flatMap((field) => written(form, field))).toString()
  return withScripted(new URL(new URL(form.action).pathname + (query && `?${query}`), location.href)).href
}

/** The form of a choice that is final when made; own dates wait for the button. */
const decidedIn = ({ target }: Event): HTMLFormElement | null =>
  target instanceof HTMLSelectElement && target.value !== OWN_DATES && isSoft(target.form)
    ? target.form
    : null

/** The panels a field stands in: closed on phones, and a closed one takes no focus. */
function unfold(field: Element): void {
  const panel = field.closest('details')
  if (!panel) return
  panel.open = true
  if (panel.parentElement) unfold(panel.parentElement)
}

/** The form is a new one after its own page came: the reader must not lose the place. */
function takeUp(root: HTMLElement, place: number): void {
  const field = root.querySelector<HTMLFormElement>('form[data-soft]')?.elements[place]
  if (!(field instanceof HTMLElement)) return
  unfold(field)
  field.focus({ preventScroll: true })
}

/**
 * Forms marked `data-soft` send themselves when a choice changes and lead on without a reload: the page comes into its place,
 * and the focus stays on the field.
 */
export function sendForms(root: HTMLElement, signal: AbortSignal): void {
  let changed: Element | null = null
  const onChange = (event: Event) => {
    const form = decidedIn(event)
    if (!form) return
    changed = event.target as Element
    form.requestSubmit()
  }
  const onSubmit = async (event: SubmitEvent) => {
    if (!isSoft(event.target)) return
    event.preventDefault()
    const place = [...event.target.elements].indexOf(changed ?? event.submitter ?? event.target)
    changed = null
    if (await lead(root, addressOf(event.target))) takeUp(root, place)
  }
  root.addEventListener('change', onChange, { signal })
  root.addEventListener('submit', onSubmit, { signal })
}

/** A page kept whole by the browser comes back with what was chosen when it was left; the address says otherwise. */
export function resetForms(root: HTMLElement, signal: AbortSignal): void {
  const onShow = () => {
    for (const form of root.querySelectorAll('form')) if (isSoft(form)) form.reset()
  }
  window.addEventListener('pageshow', onShow, { signal })
}
