// Builds the web app when its sources have changed since the last build.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, runNode, say } from './setup.mjs'
import { hashSources } from './sources.mjs'
import { startWords } from './start-words.mjs'

const FOLDERS = ['app', 'components', 'lib']
const FILES = ['next.config.js', 'package.json', 'package-lock.json', 'proxy.ts', 'tsconfig.json']
const STAMP = join(ROOT, '.next', 'rapor-sources')
const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')

/** Resolves to the exit code of `next build`, 0 without a build when `.next` is already of these sources. */
export async function buildApp() {
  const sources = hashSources(FOLDERS, FILES)
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return 0
  say(startWords().building)
  const code = await runNext(['build'])
  if (code === 0) writeFileSync(STAMP, sources)
  return code
}

/** Runs Next's command line; resolves to its exit code. */
const runNext = (args) => runNode([NEXT, ...args])

/** Serves the built app until it ends; resolves to its exit code. */
export const runSite = (host, port, env) =>
  runNode([join(ROOT, 'bin', 'site.mjs'), host, String(port)], { NODE_ENV: 'production', ...env })
