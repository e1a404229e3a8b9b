'use client'

import { lazy, useEffect, useRef, useState } from 'react'
import { acrossLayers } from '#components/still/across-layers'
import { LOAD } from '#components/still/islands'
import { liven } from '#components/still/liven'
import { show } from '#components/still/soft-page'

const OF_SERVER = { __html: '' }

/**
 * A page that is written once: as HTML. Server components are sent twice, as HTML and as the tree that React compares with it
 * in the browser; this one finds its page in the server's memory and in the browser keeps what the server wrote. `at`: the name
 * the page was left under.
 */
export const Still = ({ at }: { at: string }) =>
  typeof window === 'undefined' ? <Written at={at} /> : <Kept />

function Written({ at }: { at: string }) {
  const { pages, parts } = acrossLayers()
  parts.sortable ??= lazy(async () => ({ default: await LOAD.sortable() }))
  parts.explorer ??= lazy(async () => ({ default: await LOAD.explorer() }))
  return <div data-still>{pages.get(at)}</div>
}

/** Where Next asks for a page by itself (a broken one, or a way back into one), there is no HTML to keep: it is fetched. */
function Kept() {
  const here = useRef<HTMLDivElement>(null)
  const [fault, setFault] = useState<unknown>(null)
  useEffect(() => {
    const still = here.current
    if (!still) return
    if (!still.hasChildNodes()) show(still, location.href).catch(setFault)
    return liven(still)
  }, [])
  if (fault) throw fault
  return <div ref={here} data-still suppressHydrationWarning dangerouslySetInnerHTML={OF_SERVER} />
}
