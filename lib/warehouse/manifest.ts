import type { EditionManifest } from '#lib/warehouse/schema'

type Test = (value: unknown) => boolean

const text =
  (pattern = /^/): Test =>
  (value) =>
    typeof value === 'string' && pattern.test(value)
const date = text(/^\d{4}-\d{2}-\d{2}$/)
const isTruth: Test = (value) => typeof value === 'boolean'
const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** An object that has each of these fields. */
const fields =
  <T>(tests: { [Name in keyof T]-?: Test }): Test =>
  (value) =>
    isObject(value) && Object.entries<Test>(tests).every(([name, test]) => test(value[name]))

/** By hand: whatever reads or builds has to look at manifests, and a library for that doubles the time of its start. */
const isEditionManifest = fields<EditionManifest>({
  id: text(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/),
  cutoff: date,
  created_at: text(),
  builder: text(),
  province: text(/^\d\d$/),
  loads: (value) => Array.isArray(value) && value.every(text()),
  reference: text(),
  digest: text(/^[0-9a-f]{64}$/),
  counts: fields<EditionManifest['counts']>({ reports: isCount, loads: isCount, findings: isCount }),
  span: (value) => value === null || fields<{ from: string; to: string }>({ from: date, to: date })(value),
  sample: isTruth,
})

/** The manifest in a file's text, or null when it is none. */
export function parseEditionManifest(text: string): EditionManifest | null {
  try {
    const value = JSON.parse(text)
    return isEditionManifest(value) ? value : null
  } catch {
    return null
  }
}
