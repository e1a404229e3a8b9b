/** Nearly all text is plain and passes untouched. */
const PLAIN = /^[\t\n\r\u0020-\u0021\u0023-\u0025\u0028-\u003b\u003d\u003f-\ud7ff]*$/

/** Text as it may stand in a document and in its attributes. Control characters are not allowed in XML at all, not even escaped. */
export function escaped(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
}

/** A coordinate: two decimals are finer than any screen. */
export function cut(number: number): string {
  if (!Number.isFinite(number) || Number.isInteger(number)) return String(number)
  const hundredths = Math.round(number * 100)
  const [sign, size] = hundredths < 0 ? ['-', -hundredths] : ['', hundredths]
  const rest = size % 100
  const whole = sign + (size - rest) / 100
  if (rest === 0) return whole
  return rest % 10 === 0 ? `${whole}.${rest / 10}` : `${whole}.${rest < 10 ? '0' : ''}${rest}`
}

export type Attributes = Readonly<Record<string, string | number | undefined>>

/** Attributes in their order, those that are undefined left out; numbers are coordinates. */
export function attributes(all: Attributes): string {
  let written = ''
  for (const name in all) {
    const value = all[name]
    if (value === undefined) continue
    written += ` ${name}="${typeof value === 'number' ? cut(value) : escaped(value)}"`
  }
  return written
}

/** An element around what is written already. */
export const element = (name: string, all: Attributes, content = ''): string =>
  content === '' ? `<${name}${attributes(all)}/>` : `<${name}${attributes(all)}>${content}</${name}>`

export const moved = (x: number, y: number): string => `translate(${cut(x)},${cut(y)})`
