import { type ComponentType, createElement } from 'react'
import { hydrateRoot, type Root } from 'react-dom/client'
import { openPanel } from '#components/filters/panel'
import { type Islands, LOAD } from '#components/still/islands'

/** What React holds of the page that is shown; the next page has a list of its own. */
let roots: Root[] = []

const soon = (task: () => void) => (globalThis.requestIdleCallback ?? setTimeout)(task)

const isPart = (name: string): name is keyof Islands => name in LOAD

async function hydrate(place: HTMLElement, held: Root[]): Promise<void> {
  const { island = '' } = place.dataset
  if (!isPart(island)) return
  const Part = (await LOAD[island]()) as ComponentType<object>
  if (held !== roots) return
  const props = JSON.parse(place.nextElementSibling?.textContent ?? '{}')
  held.push(hydrateRoot(place, createElement(Part, props)))
}

/**
 * Takes over a page that has come. Once nothing else is to do its islands go to React, and then what is far from the window is
 * laid out too: the bar of scrolling is right from then on, and a picture of the whole page shows all of it.
 */
export function takeOver(page: HTMLElement): void {
  openPanel(page)
  const held = roots
  for (const place of page.querySelectorAll<HTMLElement>('[data-island]')) soon(() => hydrate(place, held))
  soon(() => page.toggleAttribute('data-laid-out', held === roots))
}

/** Takes them back before the page goes. React lets go of what it holds of it once the next one is there: nobody need wait for that. */
export function release(page: HTMLElement): void {
  const gone = roots
  roots = []
  soon(() => {
    for (const root of gone) root.unmount()
  })
  page.removeAttribute('data-laid-out')
}
