/** The same page about one category of either level, or about all of them; every other filter stays. */
export function aboutCategory(
  action: string,
  query: string,
  chosen: { level: 'category' | 'leaf_category'; key: string } | null,
): string {
  const search = new URLSearchParams(query)
  const replaced = chosen?.level === 'leaf_category' ? ['leaf_category='] : ['leaf_category=', 'category=']
  const others = search
    .getAll('where')
    .filter((filter) => !replaced.some((dimension) => filter.startsWith(dimension)))
  search.delete('where')
  for (const filter of others) search.append('where', filter)
  if (chosen) search.append('where', `${chosen.level}=${chosen.key}`)
  const tail = search.toString()
  return tail ? `${action}?${tail}` : action
}
