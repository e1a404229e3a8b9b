import { useState } from 'react'

/** Parameters of the address that scripts keep: a table's order, its search and its hidden columns. */
const SCRIPTED = ['susun', 'cari', 'tanpa']

/**
 * A part of the view as state and in the address: from `query` on the server, so that a copied link shows the same also
 * without scripts, and written back without a new page. `read` and `write` turn the parameters into the state and back.
 */
export function useAddressState<S>(
  query: string,
  read: (search: URLSearchParams) => S,
  write: (search: URLSearchParams, state: S) => void,
): [S, (next: S) => void] {
  const [state, setState] = useState(() => read(new URLSearchParams(query)))
  function change(next: S) {
    setState(next)
    writeSoon((search) => write(search, next))
  }
  return [state, change]
}

type Write = (search: URLSearchParams) => void

/** Browsers refuse an address that is rewritten at every key, so it waits for a pause in typing. */
const PAUSE = 250

let waiting: Write[] = []
let timer: ReturnType<typeof setTimeout> | undefined
/** The page that the waiting writes are about; another one knows nothing of them. */
let page = ''

function writeSoon(write: Write): void {
  if (waiting.length === 0) page = location.pathname
  waiting.push(write)
  clearTimeout(timer)
  timer = setTimeout(writeNow, PAUSE)
}

function writeNow(): void {
  clearTimeout(timer)
  const writes = waiting
  waiting = []
  if (writes.length === 0 || location.pathname !== page) return
  const url = new URL(location.href)
  for (const write of writes) write(url.searchParams)
  history.replaceState(history.state, '', url)
}

/** Sets a parameter, or takes it out where there is nothing to say. */
export function setOrDelete(search: URLSearchParams, name: string, value: string): void {
  if (value === '') search.delete(name)
  else search.set(name, value)
}

/** An address with what scripts have put into that of the page since it was made. */
export function withScripted(address: URL): URL {
  writeNow()
  const out = new URL(address)
  for (const name of SCRIPTED) out.searchParams.delete(name)
  for (const [name, value] of new URLSearchParams(location.search))
    if (SCRIPTED.includes(name)) out.searchParams.append(name, value)
  return out
}
