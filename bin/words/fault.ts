import { explain, UserError } from '#lib/errors'
import type { Lang } from '#lib/i18n/lang'
import { faultInIndonesian } from './indonesian'
import { inEnglish } from './language'

/** A fault in JSON, for one file or a whole command: a stable code, one line in English, the same in Indonesian. */
export interface FaultRecord {
  code: string
  message: string
  words: string
}

const INTERNAL: FaultRecord = {
  code: 'internal',
  message: 'internal error; run it again with RAPOR_DEBUG=1 for the details',
  words: 'kesalahan program; jalankan lagi dengan RAPOR_DEBUG=1 untuk rinciannya',
}

/** What is ours to mend is told without its details. */
export function faultRecord(error: unknown): FaultRecord {
  if (!(error instanceof UserError)) return INTERNAL
  return { code: error.code, message: explain(error), words: faultInIndonesian(error) }
}

/** For people: the one line in their language. */
export const faultWords = ({ message, words }: FaultRecord, lang: Lang): string =>
  lang === 'id' ? words : inEnglish(message)
