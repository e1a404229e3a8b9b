import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import { type Verification, verify } from '#lib/warehouse/verify'
import type { Command } from '../command'

export const command: Command = {
  usage: ['verify [EDISI] [--json]'],
  summary: 'Menyusun ulang edisi dari muatan dan tabel acuan, lalu membandingkan setiap tabelnya.',
  async run({ config, args, print }) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [id, extra] = positionals
    if (extra) throw new UserError('argument', `one too many: ${extra}`, 'run rapor help')
    const result = await verify(config, id)
    print(values.json ? JSON.stringify(result) : inWords(result))
    return exitCode(result)
  },
}

/** An edition that is not what it should be is our fault; one that can no longer be rebuilt is nobody's. */
function exitCode({ ok, intact, rebuilt }: Verification): number {
  if (ok) return 0
  return intact && rebuilt !== 'differs' ? 2 : 1
}

const REBUILT: Record<Verification['rebuilt'], string> = {
  same: 'penyusunan ulang memberi tabel yang sama',
  differs: 'penyusunan ulang memberi tabel yang berbeda',
  reference_changed:
    'tidak dapat disusun ulang: tabel acuan sudah berubah sejak edisi ini (rapor build membuat yang baru)',
  builder_changed: 'tidak dapat disusun ulang: edisi ini dibuat oleh versi program yang lain',
  loads_missing: 'tidak dapat disusun ulang: muatannya tidak lengkap lagi',
}

function inWords({ edition, ok, intact, rebuilt, differs }: Verification): string {
  return [
    `${ok ? 'cocok' : 'TIDAK TERBUKTI'}: ${edition}`,
    intact ? 'berkas edisi utuh' : 'berkas edisi tidak sesuai dengan manifesnya',
    REBUILT[rebuilt],
    ...differs.map((table) => `  berbeda: ${table}`),
  ].join('\n')
}
