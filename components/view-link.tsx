/** The same page with one parameter of its address changed; null takes it out. */
export function changed(
  action: string,
  query: string,
  [name, value]: readonly [name: string, value: string | null],
): string {
  const search = new URLSearchParams(query)
  if (value === null) search.delete(name)
  else search.set(name, value)
  const tail = search.toString()
  return tail ? `${action}?${tail}` : action
}

interface Choice {
  key: string
  text: string
  href: string
}

interface Props {
  /** What is chosen. */
  label: string
  choices: Choice[]
  chosen: string
  className?: string | undefined
}

/** One choice among a few, as links: it works without scripts and has an address. */
export function ViewLinks({ label, choices, chosen, className }: Props) {
  return (
    <nav className={className} aria-label={label}>
      <span>{label}</span>
      {choices.map(({ key, text, href }) => (
        <a key={key} href={href} aria-current={key === chosen ? 'true' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  )
}
