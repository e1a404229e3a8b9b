import { once } from 'node:events'
import { connect, createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { UserError } from '#lib/errors'
import { translate } from '#lib/i18n/translate'
import { buildApp, runSite } from '../app.mjs'
import type { Command, Shell } from '../command'
import { ensureEdition } from '../first-edition'

/** No accounts yet, so nobody else's machine may reach it: docs/decisions/007-loopback.md. */
const HOST = '127.0.0.1'

export const command: Command = {
  verb: 'serve',
  async run(shell) {
    parseArgs({ args: shell.args, options: {} })
    await refuseBusyPort(shell.config.port)
    await ensureEdition(shell)
    if ((await buildApp()) === 0) return await serve(shell)
    shell.print(translate(shell.lang)('cli.siteNotBuilt'))
    return 1
  },
}

async function refuseBusyPort(port: number): Promise<void> {
  const server = createServer().listen(port, HOST)
  await once(server, 'listening').catch(() => {
    throw new UserError(
      'port',
      `the port cannot be used, something else may listen on it: ${port}`,
      'set PORT',
    )
  })
  server.close()
  await once(server, 'close')
}

/** Until the server ends; resolves to its exit code. */
async function serve({ config, lang, print }: Shell): Promise<number> {
  const { store, reference, province, port } = config
  const env = { RAPOR_STORE: store, RAPOR_REFERENCE: reference, RAPOR_PROVINCE: province }
  const ended = runSite(HOST, port, env)
  const isUp = await Promise.race([untilListening(port), ended.then(() => false)])
  if (isUp) {
    const t = translate(lang)
    print(t('cli.siteUp', { url: `http://${HOST}:${port}/${lang}` }))
    print(t('cli.siteLocal'))
  }
  return await ended
}

async function untilListening(port: number): Promise<true> {
  for (;;) {
    const socket = connect(port, HOST)
    const open = await once(socket, 'connect').then(
      () => true,
      () => false,
    )
    socket.destroy()
    if (open) return true
    await sleep(100)
  }
}
