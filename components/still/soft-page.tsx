import { release, takeOver } from '#components/still/take-over'

/** The question under way; a newer one takes its place. */
let asked = new AbortController()

/** Which page is shown: path and query. */
let shown = ''

const here = () => location.pathname + location.search

const styles = (page: Document) =>
  [...page.querySelectorAll('link[rel="stylesheet"]')].map((link) => link.getAttribute('href'))

/** A page that this document can show: whole, and of the styles that are there. */
async function read(address: string, signal: AbortSignal) {
  const answer = await fetch(address, { signal })
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const content = page.querySelector('[data-still]')
  const known = styles(document)
  if (!answer.ok || !content || !styles(page).every((href) => known.includes(href)))
    throw new Error(`no page to show: ${answer.status}`)
  return { address: answer.url, title: page.title, content }
}

/** Puts the page of an address into `still`; rejects where there is none. What was asked for before is given up. */
export async function show(still: HTMLElement, address: string): Promise<string> {
  asked.abort()
  asked = new AbortController()
  const page = await read(address, asked.signal)
  release(still)
  still.replaceChildren(...page.content.childNodes)
  document.title = page.title
  takeOver(still)
  return page.address
}

const markBusy = (busy: boolean) => document.documentElement.toggleAttribute('data-busy', busy)

/** Whether the page has come; where it cannot be shown here the browser goes there, and a newer question ends this one. */
async function comes(still: HTMLElement, address: string): Promise<string | null> {
  markBusy(true)
  try {
    const at = await show(still, address)
    markBusy(false)
    return at
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address)
    return null
  }
}

/** Leads on to another address in the same place; true once its page is there. */
export async function lead(still: HTMLElement, address: string): Promise<boolean> {
  const at = await comes(still, address)
  if (at === null) return false
  history.pushState(null, '', at)
  shown = here()
  return true
}

/** Goes back and forth between pages that came without a reload. */
export function followHistory(still: HTMLElement, signal: AbortSignal): void {
  shown = here()
  const onPop = () => {
    if (here() === shown) return
    shown = here()
    comes(still, location.href)
  }
  window.addEventListener('popstate', onPop, { signal })
  window.addEventListener('pageshow', () => markBusy(false), { signal })
}
