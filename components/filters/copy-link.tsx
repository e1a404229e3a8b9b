'use client'

import { type MouseEvent, type ReactNode, useState } from 'react'
import { withScripted } from '#components/address-state'

interface Props {
  href: string
  /** Said once the address is in the clipboard. */
  copied: string
  children: ReactNode
}

/** A plain link that copies itself where the browser lets it; a modified click stays the browser's. */
export function CopyLink({ href, copied, children }: Props) {
  const [done, setDone] = useState(false)
  async function copy(event: MouseEvent) {
    if (!navigator.clipboard || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    await navigator.clipboard.writeText(withScripted(new URL(href, location.href)).href)
    setDone(true)
  }
  return (
    <span>
      <a href={href} onClick={copy}>
        {children}
      </a>
      <span role="status">{done && ` ✓ ${copied}`}</span>
    </span>
  )
}
