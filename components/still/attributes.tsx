/** Properties of an element as React has them. */
export type Props = Readonly<Record<string, unknown>>

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
}
const SPECIAL = /[&<>"']/
const EVERY_SPECIAL = /[&<>"']/g

/** Text that cannot become markup, in the words of React. */
export const escapeText = (text: string): string =>
  SPECIAL.test(text) ? text.replace(EVERY_SPECIAL, (sign) => ESCAPES[sign] ?? '') : text

/** Writes one attribute; null where it is left to React. */
type Writer = (value: unknown) => string | null

const isPlain = (value: unknown) => typeof value === 'string' || typeof value === 'number'

const asText =
  (name: string): Writer =>
  (value) =>
    isPlain(value) ? ` ${name}="${escapeText(String(value))}"` : null

/** Of names that say yes or no in words. */
const told =
  (name: string): Writer =>
  (value) =>
    typeof value === 'boolean' ? ` ${name}="${value}"` : asText(name)(value)

/** There or not. */
const flag =
  (name: string): Writer =>
  (value) =>
    typeof value === 'boolean' ? (value ? ` ${name}=""` : '') : null

/** No address of ours is a script. */
const SCRIPT = /^[\s\p{Cc}]*j[\s\p{Cc}]*a[\s\p{Cc}]*v[\s\p{Cc}]*a/iu

const address =
  (name: string): Writer =>
  (value) =>
    typeof value === 'string' && !SCRIPT.test(value) ? asText(name)(value) : null

const HYPHEN = /[A-Z]/g

/** Numbers of a style are pixels or not, as React knows of each: they are left to it. */
function style(value: unknown): string | null {
  if (typeof value !== 'object' || value === null) return null
  const written: string[] = []
  for (const [name, own] of Object.entries(value)) {
    if (typeof own !== 'string' || own.trim() === '' || name.startsWith('ms')) return null
    const property = name.startsWith('--') ? name : name.replace(HYPHEN, (sign) => `-${sign.toLowerCase()}`)
    written.push(`${escapeText(property)}:${escapeText(own.trim())}`)
  }
  return written.length === 0 ? '' : ` style="${written.join(';')}"`
}

const nothing: Writer = () => ''
const unknown: Writer = () => null

const FLAGS = ['checked', 'disabled', 'hidden', 'multiple', 'open', 'required']
const AS_THEY_ARE = ['autoComplete', 'colSpan', 'dateTime', 'hrefLang', 'maxLength', 'rowSpan', 'viewBox']

const WRITERS = new Map<string, Writer>([
  ...FLAGS.map((name) => [name, flag(name)] as const),
  ...AS_THEY_ARE.map((name) => [name, asText(name)] as const),
  ...['action', 'href', 'src'].map((name) => [name, address(name)] as const),
  ...['children', 'dangerouslySetInnerHTML'].map((name) => [name, nothing] as const),
  ['className', asText('class')],
  ['download', (value) => (value === true ? ' download=""' : asText('download')(value))],
  ['focusable', told('focusable')],
  ['htmlFor', asText('for')],
  ['strokeLinecap', asText('stroke-linecap')],
  ['strokeWidth', asText('stroke-width')],
  ['style', style],
  ['tabIndex', asText('tabindex')],
])

const OWN_WORDS = /^(aria|data)-[a-z-]+$/
const PLAIN = /^(?!on)[a-z]+$/

function writerOf(name: string): Writer {
  const known = WRITERS.get(name)
  if (known) return known
  const writer = OWN_WORDS.test(name) ? told(name) : PLAIN.test(name) ? asText(name) : unknown
  WRITERS.set(name, writer)
  return writer
}

/** What a field holds at first. A drop-down holds it by one of its choices. */
const FIRST = 'defaultValue'

/**
 * Attributes of an element as React writes them; null where one of them is known to React alone. `chosen`: the value of the
 * drop-down that a choice is of.
 */
export function attributesOf(type: string, props: Props, chosen: unknown): string | null {
  let written = ''
  for (const name in props) {
    const value = props[name]
    if (value === undefined || value === null || (name === FIRST && type === 'select')) continue
    const own = writerOf(name === FIRST && type === 'input' ? 'value' : name)(value)
    if (own === null) return null
    written += own
  }
  if (type !== 'option' || chosen === undefined) return written
  if (props.value === undefined) return null
  return String(props.value) === String(chosen) ? `${written} selected=""` : written
}
