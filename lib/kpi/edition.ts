import type { Reader } from '#lib/db/reader'
import type { EditionManifest } from '#lib/warehouse/schema'

/** One immutable edition, opened for reading. */
export interface Edition {
  manifest: EditionManifest
  reader: Reader
}
