import { explain, UserError } from '#lib/errors'
import { faultInIndonesian } from './indonesian'

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
