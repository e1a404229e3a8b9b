import { type PlotOptions, plot, type RenderFunction } from '@observablehq/plot'
import type { Chart, Frame } from '#charts/chart'
import { finish } from '#charts/render'
import { VirtualDocument, VirtualElement, WrittenElement } from '#charts/virtual-document'

/** Has Observable Plot draw: what needs its projections. Links may stand in it. */
export function renderPlot(options: PlotOptions & { height: number }, frame: Frame): Chart {
  const page = new VirtualDocument()
  // Plot types its document as the browser's; it uses only what ours has.
  const drawn: unknown = plot({
    ...{ axis: null, ...options, width: frame.width },
    document: page as unknown as Document,
  })
  const svg = drawn as VirtualElement
  for (const style of svg.children.filter((child) => child.tagName === 'style')) svg.removeChild(style)
  for (const child of svg.children) unlabel(child)
  return finish(svg.childNodes.join(''), options.height, frame, 'group')
}

/** What is written already, as a mark of Plot. */
export const asMark =
  (svg: string): RenderFunction =>
  // Plot types its elements as the browser's; it only hands these on.
  () =>
    svg === '' ? null : (new WrittenElement(svg) as unknown as SVGElement)

/** Plot names its groups "bar", "text": words that tell a listener nothing. */
function unlabel(element: VirtualElement): void {
  element.removeAttribute('aria-label')
  for (const child of element.childNodes) if (child instanceof VirtualElement) unlabel(child)
}
