import { withScripted } from '#components/address-state'

/** The link that a click asks to copy; a modified click stays the browser's. */
function asked({ target, metaKey, ctrlKey, shiftKey }: MouseEvent): HTMLAnchorElement | null {
  if (metaKey || ctrlKey || shiftKey || !(target instanceof Element)) return null
  return target.closest<HTMLAnchorElement>('a[data-copied]')
}

async function copy({ href, dataset, nextElementSibling: status }: HTMLAnchorElement): Promise<void> {
  await navigator.clipboard.writeText(withScripted(new URL(href)).href)
  if (status) status.textContent = ` ✓ ${dataset.copied}`
}

/** Plain links with `data-copied` copy their address where the browser lets them, and say so beside them. */
export function copyLinks(root: HTMLElement, signal: AbortSignal): void {
  const onClick = (event: MouseEvent) => {
    const link = navigator.clipboard && asked(event)
    if (!link) return
    event.preventDefault()
    copy(link)
  }
  root.addEventListener('click', onClick, { signal })
}
