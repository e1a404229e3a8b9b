/** The same page about one top category, or about all of them; every other filter stays. */
export function aboutCategory(action: string, query: string, key: string | null): string {
  const search = new URLSearchParams(query)
  const others = search.getAll('where').filter((filter) => !filter.startsWith('category='))
  search.delete('where')
  for (const filter of key === null ? others : [...others, `category=${key}`]) search.append('where', filter)
  const tail = search.toString()
  return tail ? `${action}?${tail}` : action
}
