import { UserError } from '#lib/errors'
import type { Reference } from '#lib/reference/tables'

/** UserError `config` for a code that no province in the tables has: every region would be one of another province. */
export function demandProvince({ regions }: Reference, code: string): void {
  if (regions.some(({ type, province_code }) => type === 'Provinsi' && province_code === code)) return
  throw new UserError('config', `no province has the code of RAPOR_PROVINCE: ${code}`)
}
