// What `npm start` and `npm test` need before anything is installed: plain Node, no packages.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { startWords } from './start-words.mjs'

export const ROOT = resolve(import.meta.dirname, '..')
const OLDEST = [20, 15]

export const say = (text) => process.stdout.write(`${text}\n`)

/** One line and out: 2 when the caller can mend it, 1 when not. */
export function fail(text, code = 2) {
  process.stderr.write(`rapor: ${text}\n`)
  process.exit(code)
}

export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  fail(startWords().oldNode(OLDEST.join('.'), version))
}

/** `npm ci` when a package is missing or of another version than package-lock.json says. */
export async function installPackages() {
  if (isInstalled()) return
  say(startWords().installing)
  const code = await run(npm(), ['ci', '--no-audit', '--no-fund', '--loglevel=error'])
  if (code !== 0) fail(startWords().notInstalled, 1)
}

/** npm keeps what it installed in a lock file of its own. Packages of other systems are optional and may be missing. */
function isInstalled() {
  const installed = packagesOf('node_modules/.package-lock.json')
  const wanted = Object.entries(packagesOf('package-lock.json'))
  return wanted.every(([path, { version, optional }]) => {
    return path === '' || optional || installed[path]?.version === version
  })
}

function packagesOf(file) {
  const path = join(ROOT, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

const npm = () => (process.platform === 'win32' ? 'npm.cmd' : 'npm')

/**
 * Runs a program in the root with our environment; resolves to its exit code.
 * SIGTERM and SIGINT are passed on, so that nothing is left running.
 */
export function run(program, args, env = {}) {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', UV_THREADPOOL_SIZE: '16', ...env },
  })
  const pass = (signal) => child.kill(signal)
  process.on('SIGTERM', pass).on('SIGINT', pass)
  return new Promise((done) => {
    child.on('error', () => done(127))
    child.on('exit', (code, signal) => {
      process.off('SIGTERM', pass).off('SIGINT', pass)
      done(code ?? (signal ? 130 : 1))
    })
  })
}

/** For children that never ask the network: reading the certificates named here adds a tenth of a second to every start of Node. */
export const OFFLINE = { NODE_EXTRA_CA_CERTS: undefined }

/** Runs a Node program that ends when we are gone, also by SIGKILL; the exit code as of `run`. */
export const runNode = (args, env = {}) =>
  run(process.execPath, ['--import', pathToFileURL(join(ROOT, 'bin', 'orphan.mjs')).href, ...args], {
    ...OFFLINE,
    ...env,
  })

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** An installed Chromium: `CHROMIUM_PATH`, one on the PATH, or null. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH
  if (named) return existsSync(named) ? named : fail(`CHROMIUM_PATH does not exist: ${named}`)
  const folders = [
    '/usr/bin',
    '/Applications/Google Chrome.app/Contents/MacOS',
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const places = folders.flatMap((folder) => [...BROWSERS, 'Google Chrome'].map((name) => join(folder, name)))
  return places.find((place) => existsSync(place)) ?? null
}

/** Finds or installs Chromium from the system's packages; never downloads one. null when neither is possible. */
export async function installBrowser() {
  const found = findBrowser()
  if (found) return found
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return null
  say('installing Chromium (apt-get) ...')
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update', '-qq'], quiet)
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], quiet)
  return findBrowser()
}
