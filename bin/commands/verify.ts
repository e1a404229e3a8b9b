import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import type { Lang } from '#lib/i18n/lang'
import { translate } from '#lib/i18n/translate'
import { type Verification, verify } from '#lib/warehouse/verify'
import type { Command } from '../command'

export const command: Command = {
  verb: 'verify',
  async run({ config, lang, args, print }) {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' } },
      allowPositionals: true,
    })
    const [id, extra] = positionals
    if (extra) throw new UserError('argument', `one too many: ${extra}`, 'run rapor help')
    const result = await verify(config, id)
    print(values.json ? JSON.stringify(result) : inWords(result, lang))
    return exitCode(result)
  },
}

/** An edition that is not what it should be is our fault; one that can no longer be rebuilt is nobody's. */
function exitCode({ ok, intact, rebuilt }: Verification): number {
  if (ok) return 0
  return intact && rebuilt !== 'differs' ? 2 : 1
}

function inWords({ edition, ok, intact, rebuilt, differs }: Verification, lang: Lang): string {
  const t = translate(lang)
  return [
    t(ok ? 'cli.verified' : 'cli.notVerified', { edition }),
    t(intact ? 'cli.intact' : 'cli.notIntact'),
    t(`cli.rebuilt.${rebuilt}`),
    ...differs.map((table) => t('cli.differs', { table })),
  ].join('\n')
}
