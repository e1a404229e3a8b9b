import type { CellCode } from '#lib/ingest/readers/row-buffer'
import { decodeXml } from '#lib/ingest/readers/xml-scanner'

const AMPERSAND = 38
const UNDERSCORE = 95

/** Excel writes characters that XML forbids as `_x000D_`, and a literal `_x` as `_x005F_x`. */
const ESCAPED = /_x([0-9a-f]{4})_/gi

function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Text of a SpreadsheetML cell: UTF-8, XML entities, Excel's escapes. */
export const SPREADSHEET_CODE: CellCode = {
  special: Uint8Array.from({ length: 256 }, (_, byte) =>
    byte >= 128 || byte === AMPERSAND || byte === UNDERSCORE ? 1 : 0,
  ),
  decode: (bytes) => unescapeExcel(decodeXml(bytes.toString('utf8'))),
}
