import { createElement, Fragment, isValidElement, type ReactElement, type ReactNode } from 'react'
import { attributesOf, escapeText, type Props } from '#components/still/attributes'
import { Island } from '#components/still/island'

type Component = (props: Props) => ReactNode
type Element = ReactElement<Props, string>

/** A part of a page: as HTML, or with `html` null as what React has to write. `inner`: what stands within an element written. */
interface Part {
  node: ReactNode
  html: string | null
  inner?: string
}

/** What React writes unlike the rest, or elsewhere in the page. */
const OF_REACT = new Set('head html img link meta pre script style textarea title'.split(' '))
const VOID = new Set('area base br col embed hr input link meta source track wbr'.split(' '))

/**
 * A page of which all is HTML that nothing but HTML is needed of: its components called, its elements written, a long text where
 * React would walk some thousand elements. What React alone can write (an island, and what an element of `OF_REACT` or an attribute
 * unknown here) stays its own, with the elements around it.
 */
export function written(page: ReactNode): ReactNode {
  const parts: Part[] = []
  write(page, undefined, parts)
  return createElement(Fragment, null, ...parts.map(nodeOf))
}

/** `chosen`: the value of the drop-down around. */
function write(node: ReactNode, chosen: unknown, into: Part[]): void {
  if (node === null || node === undefined || typeof node === 'boolean' || node === '') return
  if (typeof node === 'string' || typeof node === 'number')
    into.push({ node, html: escapeText(String(node)) })
  else if (Array.isArray(node)) for (const one of node) write(one, chosen, into)
  else if (!isValidElement<Props>(node)) into.push({ node, html: null })
  else if (typeof node.type === 'string') into.push(elementPart(node as Element, chosen))
  else if (node.type === Fragment) write(node.props.children as ReactNode, chosen, into)
  else if (typeof node.type !== 'function' || node.type === Island) into.push({ node, html: null })
  else write((node.type as Component)(node.props), chosen, into)
}

function elementPart(node: Element, chosen: unknown): Part {
  const { type, props } = node
  const within: Part[] = []
  write(props.children as ReactNode, type === 'select' ? props.defaultValue : chosen, within)
  const attributes = OF_REACT.has(type) ? null : attributesOf(type, props, chosen)
  const inner = attributes === null ? null : innerOf(props, within)
  if (inner === null) return { node: createElement(type, props, ...within.map(nodeOf)), html: null }
  const html = VOID.has(type) ? `<${type}${attributes}/>` : `<${type}${attributes}>${inner}</${type}>`
  return { node, html, inner }
}

function innerOf({ dangerouslySetInnerHTML: own }: Props, within: readonly Part[]): string | null {
  if (own) return (own as { __html: string }).__html
  let inner = ''
  for (const { html } of within) {
    if (html === null) return null
    inner += html
  }
  return inner
}

/** For React: an element that is written keeps what it is, and what stands in it is one text. */
function nodeOf({ node, inner }: Part): ReactNode {
  if (!inner || !isValidElement<Props>(node)) return node
  const { children: _, ...props } = node.props
  return createElement(node.type, { ...props, dangerouslySetInnerHTML: { __html: inner } })
}
