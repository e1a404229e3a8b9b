// `npm test`: installs what is missing, then lint, types, unit, build and e2e. Every stage runs, whatever failed before.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from './app.mjs'
import { checkNode, installBrowser, installPackages, ROOT, run, say } from './setup.mjs'

const RESULTS = 'test-results'
const bin = (name) => join(ROOT, 'node_modules', '.bin', name)

checkNode()
await installPackages()
const browser = await installBrowser()
rmSync(join(ROOT, RESULTS), { recursive: true, force: true })
mkdirSync(join(ROOT, RESULTS), { recursive: true })

const unitReport = join(ROOT, RESULTS, 'unit.json')
const e2eReport = join(ROOT, RESULTS, 'e2e.json')

const stages = [
  await stage('lint', () => run(bin('biome'), ['check', '.'])),
  await stage('types', types),
  await stage('unit', unit, unitCounts),
  await stage('build', buildApp),
  await stage('e2e', e2e, e2eCounts),
]

report(stages)

/** Route types and CSS modules come from Next's own generator. */
async function types() {
  const code = await run(bin('next'), ['typegen'])
  return code === 0 ? run(bin('tsc'), ['--noEmit']) : code
}

function unit() {
  return run(bin('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile=${unitReport}`])
}

async function e2e() {
  if (browser) return run(bin('playwright'), ['test'], { CHROMIUM_PATH: browser, E2E_REPORT: e2eReport })
  say('no Chromium found - install it (apt-get install chromium) or set CHROMIUM_PATH')
  return 1
}

/** Runs a stage; `counts` reads its report, else it counts as one. A stage that fails without a failed test is one failure. */
async function stage(name, work, counts = () => null) {
  say(`\n== ${name}`)
  const start = Date.now()
  const code = await work()
  const { passed, failed } = counts() ?? { passed: code === 0 ? 1 : 0, failed: 0 }
  return { name, seconds: (Date.now() - start) / 1000, passed, failed: failed || (code === 0 ? 0 : 1) }
}

function unitCounts() {
  const counts = read(unitReport)
  return counts && { passed: counts.numPassedTests, failed: counts.numFailedTests }
}

function e2eCounts() {
  const counts = read(e2eReport)?.stats
  return counts && { passed: counts.expected + counts.flaky, failed: counts.unexpected }
}

function read(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null
}

function report(all) {
  say('')
  for (const { name, seconds, passed, failed } of all) {
    const line = [
      name.padEnd(6),
      `${seconds.toFixed(1).padStart(6)} s`,
      `${passed} passed`,
      `${failed} failed`,
    ]
    say(line.join('  '))
  }
  const sum = (key) => all.reduce((total, each) => total + each[key], 0)
  say(`${sum('seconds').toFixed(0)} s in all`)
  say(`${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') > 0 ? 1 : 0
}
