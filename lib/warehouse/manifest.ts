import * as z from 'zod'
import type { EditionManifest } from '#lib/warehouse/schema'

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const count = z.int().nonnegative()

const editionManifest = z.object({
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}-[0-9a-f]{12}$/),
  cutoff: date,
  created_at: z.string(),
  builder: z.string(),
  province: z.string().regex(/^\d\d$/),
  loads: z.array(z.string()),
  reference: z.string(),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  counts: z.object({ reports: count, loads: count, findings: count }),
  span: z.object({ from: date, to: date }).nullable(),
  sample: z.boolean(),
}) satisfies z.ZodType<EditionManifest>

/** The manifest in a file's text, or null when it is none. */
export function parseEditionManifest(text: string): EditionManifest | null {
  try {
    return editionManifest.parse(JSON.parse(text))
  } catch {
    return null
  }
}
