/** What a figure is about, for what leaves the page: its heading; page, scope, edition and source in words. */
export function wordsOf(figure: Element): { title: string; scope: string } {
  const text = (element: Element | null) => element?.textContent?.trim().replace(/\s+/g, ' ') ?? ''
  const parts = (selector: string) => [...document.querySelectorAll(selector)].map(text)
  return {
    title: text(figure.querySelector('h2, h3')),
    scope: [
      ...parts('[data-sample] strong'),
      ...parts('main h1'),
      ...parts('[data-scope] > :not(style)'),
      ...parts('[data-edition] > :not([data-size])'),
    ]
      .filter(Boolean)
      .join(' · '),
  }
}

/** `Selesai menurut kabupaten/kota` -> `selesai-menurut-kabupaten-kota` */
export const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)

/** Hands a file to the reader. */
export function save(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
