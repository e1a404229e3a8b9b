import { afterOne } from '#lib/i18n/one'

/** Text and names of arguments in turn: `{k} dari {n}` is `['', 'k', ' dari ', 'n', '']`. */
export type Template = readonly string[]

interface Tree {
  readonly [key: string]: string | Tree
}

/** Text with arguments and nothing else: no plural, choice, tag or quote. */
const PLAIN = /^[^'<>{}]*(?:\{\w+\}[^'<>{}]*)*$/

/** The texts of a tree that only take words in, by `a.b`. */
export function templates(tree: Tree, prefix = ''): Map<string, Template> {
  const found = Object.entries(tree).flatMap(([key, value]): [string, Template][] => {
    if (typeof value !== 'string') return [...templates(value, `${prefix}${key}.`)]
    return PLAIN.test(value) ? [[prefix + key, value.split(/\{(\w+)\}/)]] : []
  })
  return new Map(found)
}

/** The text with its arguments; undefined where one is missing or is neither text nor number. */
export function fill(template: Template, values: Readonly<Record<string, unknown>> = {}): string | undefined {
  let text = template[0] ?? ''
  for (let i = 1; i < template.length; i += 2) {
    const value = values[template[i] ?? '']
    if (typeof value !== 'string' && typeof value !== 'number') return undefined
    const after = template[i + 1] ?? ''
    text += value + (value === '1' || value === 1 ? afterOne(after) : after)
  }
  return text
}
