import { cut, escaped } from '#charts/svg-text'

/**
 * As much of a document as Observable Plot needs to draw SVG without a browser: create, nest, set, serialise. What it writes is
 * escaped, so no label can become markup.
 */
const SVG = 'http://www.w3.org/2000/svg'

/** Attributes that hold coordinates: two decimals are finer than any screen. */
const GEOMETRY = new Set('d points transform x y x1 x2 y1 y2 cx cy dx dy r width height viewBox'.split(' '))

const LONG = /\.\d{3}/

type VirtualNode = VirtualElement | VirtualText | WrittenElement

class VirtualText {
  parentNode: VirtualElement | null = null
  constructor(public textContent: string) {}

  toString(): string {
    return escaped(this.textContent)
  }
}

/** An element that is written already. */
export class WrittenElement {
  readonly textContent = ''
  parentNode: VirtualElement | null = null
  constructor(readonly svg: string) {}

  toString(): string {
    return this.svg
  }
}

export class VirtualElement {
  readonly namespaceURI = SVG
  readonly childNodes: VirtualNode[] = []
  readonly style: Record<string, string> = {}
  parentNode: VirtualElement | null = null
  readonly #attributes = new Map<string, string>()

  constructor(
    readonly ownerDocument: VirtualDocument,
    readonly tagName: string,
  ) {}

  get children(): VirtualElement[] {
    return this.childNodes.filter((node) => node instanceof VirtualElement)
  }

  get textContent(): string {
    return this.childNodes.map((node) => node.textContent).join('')
  }

  set textContent(text: string) {
    this.childNodes.length = 0
    if (text !== '') this.appendChild(new VirtualText(String(text)))
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name)
  }

  setAttribute(name: string, value: unknown): void {
    const text = typeof value === 'number' && GEOMETRY.has(name) ? cut(value) : String(value)
    this.#attributes.set(name, text)
  }

  setAttributeNS(_space: string | null, name: string, value: unknown): void {
    this.setAttribute(name, value)
  }

  removeAttribute(name: string): void {
    this.#attributes.delete(name)
  }

  appendChild<Node extends VirtualNode>(node: Node): Node {
    return this.insertBefore(node, null)
  }

  insertBefore<Node extends VirtualNode>(node: Node, next: VirtualNode | null): Node {
    node.parentNode?.removeChild(node)
    const place = next === null ? -1 : this.childNodes.indexOf(next)
    this.childNodes.splice(place < 0 ? this.childNodes.length : place, 0, node)
    node.parentNode = this
    return node
  }

  removeChild<Node extends VirtualNode>(node: Node): Node {
    const place = this.childNodes.indexOf(node)
    if (place >= 0) this.childNodes.splice(place, 1)
    node.parentNode = null
    return node
  }

  toString(): string {
    let text = `<${this.tagName}`
    for (const [name, value] of this.#attributes) text += ` ${name}="${written(name, value)}"`
    if (this.childNodes.length === 0) return `${text}/>`
    text += '>'
    for (const node of this.childNodes) text += node.toString()
    return `${text}</${this.tagName}>`
  }
}

/** Pass it to Plot as its `document`. */
export class VirtualDocument {
  readonly documentElement = new VirtualElement(this, 'svg')

  createElementNS(_space: string, name: string): VirtualElement {
    return new VirtualElement(this, name)
  }

  createTextNode(text: string): VirtualText {
    return new VirtualText(text)
  }
}

function written(name: string, value: string): string {
  const isLong = LONG.test(value) && GEOMETRY.has(name)
  return escaped(isLong ? value.replace(/-?\d+\.\d{3,}/g, (number) => cut(Number(number))) : value)
}
