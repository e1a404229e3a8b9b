import { type PlotOptions, plot } from '@observablehq/plot'
import type { Chart, Frame } from '#charts/chart'
import { together } from '#charts/marks/mark'
import { TEXT } from '#charts/tokens'
import { VirtualDocument, VirtualElement } from '#charts/virtual-document'

/** Draws Plot options into SVG text that stands by its own: named, described, without styles or fonts of its own. A drawing with links in it is a group; an image would hide them. */
export function render(options: PlotOptions, frame: Frame, role: 'img' | 'group' = 'img'): Chart {
  const page = new VirtualDocument()
  // Plot types its document as the browser's; it uses only what ours has.
  const drawn: unknown = plot({
    ...{ axis: null, ...options, width: frame.width, marks: together(options.marks ?? []) },
    document: page as unknown as Document,
  })
  const svg = drawn as VirtualElement
  svg.setAttribute('role', role)
  return finish(svg, frame)
}

function finish(svg: VirtualElement, frame: Frame): Chart {
  for (const style of svg.children.filter((child) => child.tagName === 'style')) svg.removeChild(style)
  for (const child of svg.children) unlabel(child)
  svg.removeAttribute('font-family')
  svg.setAttribute('class', 'chart')
  svg.setAttribute('font-size', TEXT)
  svg.setAttribute('xmlns', svg.namespaceURI)
  svg.setAttribute('aria-labelledby', `${frame.id}-title ${frame.id}-desc`)
  name(svg, 'desc', { id: `${frame.id}-desc`, text: frame.description })
  name(svg, 'title', { id: `${frame.id}-title`, text: frame.title })
  return { svg: String(svg), title: frame.title, description: frame.description }
}

/** Plot names its groups "bar", "text": words that tell a listener nothing. */
function unlabel(element: VirtualElement): void {
  element.removeAttribute('aria-label')
  for (const child of element.childNodes) if (child instanceof VirtualElement) unlabel(child)
}

function name(svg: VirtualElement, tag: 'title' | 'desc', { id, text }: { id: string; text: string }): void {
  const element = svg.ownerDocument.createElementNS(svg.namespaceURI, tag)
  element.setAttribute('id', id)
  element.textContent = text
  svg.insertBefore(element, svg.childNodes[0] ?? null)
}
