/** `tanpa=open_count,place`: the columns that a table leaves out; `-` for none at all. */
const NAME = 'tanpa'
const NONE = '-'

/** Ids of the columns that an address leaves out; those that are folded away at first where it says nothing. */
export function readHidden(search: URLSearchParams, folded: readonly string[]): readonly string[] {
  const said = search.get(NAME)
  if (said === null) return folded
  return said === NONE ? [] : said.split(',')
}

/** Writes the columns left out; what is so at first is never written. */
export function writeHidden(search: URLSearchParams, hidden: readonly string[], folded: readonly string[]) {
  const same = hidden.length === folded.length && hidden.every((id) => folded.includes(id))
  if (same) search.delete(NAME)
  else search.set(NAME, hidden.join(',') || NONE)
}
