import { shownDrawing } from '#components/chart-tools/marks'
import { typeWithin } from '#components/chart-tools/page-type'
import { wordsOf } from '#components/chart-tools/words-of-page'

const SVG = 'http://www.w3.org/2000/svg'
const PAINTS = ['fill', 'stroke', 'stop-color'] as const
const [MARGIN, TITLE, SCOPE] = [16, 15, 11]
const LEADING = 1.35
/** Width of a letter of the page's type, in its size. */
const LETTER = 0.56

interface Drawing {
  svg: string
  width: number
  height: number
}

/** The shown drawing as a file of its own: colours and type within, heading above, scope and edition below. Null without one. */
export async function drawingFile(figure: Element): Promise<Drawing | null> {
  const shown = shownDrawing(figure)
  if (!shown) return null
  const { width: inner, height: drawn } = shown.viewBox.baseVal
  const width = inner + 2 * MARGIN
  const { title, scope } = wordsOf(figure)
  const [above, below] = [wrapped(title, TITLE, inner), wrapped(scope, SCOPE, inner)]
  const top = MARGIN + above.length * TITLE * LEADING + 8
  const height = top + drawn + below.length * SCOPE * LEADING + MARGIN + 8
  const sheet = element('svg', { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` })
  const style = getComputedStyle(shown)
  sheet.setAttribute('font-family', `${style.fontFamily}, sans-serif`)
  sheet.append(await typed(style.fontFamily), element('rect', { width, height, fill: groundOf(shown) }))
  const ink = { fill: style.color, x: MARGIN }
  sheet.append(lines(above, { ...ink, y: MARGIN + TITLE, size: TITLE, weight: 700 }))
  const copy = painted(shown)
  for (const [name, value] of Object.entries({ x: MARGIN, y: top, width: inner, height: drawn }))
    copy.setAttribute(name, String(value))
  sheet.append(copy, lines(below, { ...ink, y: top + drawn + 8 + SCOPE, size: SCOPE, weight: 400 }))
  return { svg: new XMLSerializer().serializeToString(sheet), width, height }
}

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  return made
}

async function typed(families: string): Promise<SVGElement> {
  const style = element('style', {})
  style.textContent = await typeWithin(families)
  return style
}

interface Lines {
  x: number
  y: number
  size: number
  weight: number
  fill: string
}

function lines(texts: string[], { x, y, size, weight, fill }: Lines): SVGElement {
  const block = element('text', { fill, 'font-size': size, 'font-weight': weight, 'text-anchor': 'start' })
  texts.forEach((text, i) => {
    const line = element('tspan', { x, y: y + i * size * LEADING })
    line.textContent = text
    block.append(line)
  })
  return block
}

/** Words set into lines that fit. */
function wrapped(text: string, size: number, width: number): string[] {
  const most = Math.floor(width / (size * LETTER))
  const out: string[] = []
  for (const word of text.split(' ').filter(Boolean)) {
    const last = out.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) out[out.length - 1] = `${last} ${word}`
    else out.push(word)
  }
  return out
}

/** The colour behind a drawing. */
function groundOf(shown: Element): string {
  for (let at: Element | null = shown; at; at = at.parentElement) {
    const { backgroundColor } = getComputedStyle(at)
    if (!/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor)) return backgroundColor
  }
  return 'white'
}

/** A copy whose colours no longer need the page's tokens; what its marks say is a title again. */
function painted(shown: SVGSVGElement): SVGSVGElement {
  const copy = shown.cloneNode(true) as SVGSVGElement
  const originals = shown.querySelectorAll('*')
  copy.querySelectorAll<SVGElement>('*').forEach((node, i) => {
    const original = originals[i]
    if (!original) return
    for (const name of PAINTS)
      if (node.getAttribute(name)?.includes('var('))
        node.setAttribute(name, getComputedStyle(original).getPropertyValue(name))
    if (node.dataset.says) {
      const title = element('title', {})
      title.textContent = node.dataset.says
      node.prepend(title)
      delete node.dataset.says
    }
  })
  return copy
}

const SCALE = 2

/** The same drawing as pixels, twice as fine as the screen's. Through a data address: the page allows no other. */
export async function pixels({ svg, width, height }: Drawing) {
  const image = new Image(width, height)
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * SCALE
  canvas.height = height * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
}
