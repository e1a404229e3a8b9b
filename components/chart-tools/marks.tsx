/** Marks of a drawing that say something when pointed at: each had a `<title>` of its own. */
export type Mark = SVGElement & { dataset: DOMStringMap }

/**
 * Takes the titles off the marks of a figure's drawings, so that no second, slower tooltip of the browser's appears, and
 * keeps their words on the marks.
 */
export function takeTitles(figure: Element): void {
  for (const title of figure.querySelectorAll<SVGTitleElement>('svg.chart * > title')) {
    const mark = title.parentElement
    if (!mark) continue
    mark.dataset.says = title.textContent ?? ''
    title.remove()
  }
}

/** The drawing of a figure that is shown at this width. */
export const shownDrawing = (figure: Element): SVGSVGElement | null =>
  [...figure.querySelectorAll<SVGSVGElement>('svg.chart')].find(
    (svg) => svg.getBoundingClientRect().width > 0,
  ) ?? null

/** The marks of the shown drawing in reading order. */
export const marksOf = (figure: Element): Mark[] => [
  ...(shownDrawing(figure)?.querySelectorAll<Mark>('[data-says]') ?? []),
]

/** The mark under the pointer, or null. */
export const markAt = (target: EventTarget | null): Mark | null =>
  target instanceof Element ? target.closest<Mark>('[data-says]') : null
