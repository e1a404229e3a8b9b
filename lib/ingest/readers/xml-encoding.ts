import { UserError } from '#lib/errors'

const DECLARED = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)/
const ASCII_COMPATIBLE = /^(utf-?8|us-ascii|ascii)$/i

/** Bytes are scanned as UTF-8: a part that starts in any other encoding must not be misread. */
export function refuseEncoding(start: Buffer): void {
  const wide = start[0] === 0 || start[1] === 0 || start[0] === 0xff || start[0] === 0xfe
  const declared = DECLARED.exec(start.toString('latin1', 0, 256))?.[1] ?? 'utf-8'
  if (wide || !ASCII_COMPATIBLE.test(declared))
    throw new UserError(
      'unsupported_encoding',
      'the workbook is not written in UTF-8',
      'save it again as .xlsx',
    )
}
