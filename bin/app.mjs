// Builds the web app when its sources have changed since the last build.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, run, say } from './setup.mjs'

const FOLDERS = ['app', 'components', 'lib']
const FILES = ['next.config.js', 'package.json', 'package-lock.json', 'proxy.ts', 'tsconfig.json']
const STAMP = join(ROOT, '.next', 'rapor-sources')
const NEXT = join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next')

/** Resolves to the exit code of `next build`, 0 without a build when `.next` is already of these sources. */
export async function buildApp() {
  const sources = hashSources()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return 0
  say('building the app (next build) ...')
  const code = await runNext(['build'])
  if (code === 0) writeFileSync(STAMP, sources)
  return code
}

/** Runs Next's command line; resolves to its exit code. */
export const runNext = (args, env = {}) => run(process.execPath, [NEXT, ...args], env)

/** SHA-256 over names and contents of everything that goes into the build; tests do not. */
function hashSources() {
  const hash = createHash('sha256')
  const inFolders = FOLDERS.flatMap((folder) => filesIn(folder))
  const atRoot = FILES.filter((file) => existsSync(join(ROOT, file)))
  for (const file of [...inFolders, ...atRoot].sort())
    hash.update(file).update(readFileSync(join(ROOT, file)))
  return hash.digest('hex')
}

const filesIn = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => !isTest(path) && statSync(join(ROOT, path)).isFile())

const isTest = (path) => /\.test\.tsx?$|\/(testing|cases|snapshots|golden)\//.test(path)
