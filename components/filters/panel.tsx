/** The style sheet holds the panel of filters open where there is room; a browser that cannot is helped once. */
export function openPanel(page: HTMLElement): void {
  if (CSS.supports('selector(::details-content)')) return
  if (!matchMedia('(min-width: 48rem)').matches) return
  page.querySelector('form[data-soft] details')?.setAttribute('open', '')
}
