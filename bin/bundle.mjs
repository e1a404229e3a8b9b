// Makes plain JavaScript of the command line, once per state of its sources: from TypeScript every start takes a second.
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { compiledRecords } from '../lib/ingest/readers/assembly/compile.mjs'
import { ROOT } from './setup.mjs'
import { hashSources } from './sources.mjs'

const CACHE = join(ROOT, 'node_modules', '.cache', 'rapor')
const FOLDERS = ['bin', 'lib']
const FILES = ['package.json', 'package-lock.json', 'tsconfig.json']
const DAY_MS = 86_400_000

let last = Promise.resolve()

/**
 * The folder with `rapor.mjs`, `worker.mjs` and `records.wasm`, made when it is missing; null where it cannot be made: then the
 * sources are run through tsx.
 * @returns {Promise<string | null>}
 */
export function bundle(cache = CACHE) {
  // One at a time: within a process they would write the same draft.
  const folder = last.then(() => currentBundle(cache))
  last = folder
  return folder
}

async function currentBundle(cache) {
  const folder = join(cache, keyOf(hashSources(FOLDERS, FILES)))
  try {
    if (existsSync(folder)) markUsed(folder)
    else await make(cache, folder)
    return folder
  } catch {
    return null
  }
}

/** The bundle knows where it was made, so that a copied tree makes its own. */
const keyOf = (sources) => createHash('sha256').update(ROOT).update(sources).digest('hex').slice(0, 16)

/** Two processes may make it at once: both make the same, one is kept. */
async function make(cache, folder) {
  mkdirSync(cache, { recursive: true })
  sweep(cache)
  const draft = `${folder}.${process.pid}`
  try {
    await compile(draft)
    renameSync(draft, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

async function compile(outdir) {
  const { build, stop } = await import('esbuild')
  await build({
    absWorkingDir: ROOT,
    entryPoints: { rapor: 'bin/rapor.ts', worker: 'bin/worker.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // Holds the database's own library; esbuild is asked only to make this.
    external: ['@duckdb/node-bindings', 'assemblyscript', 'esbuild', 'tsx'],
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    },
    plugins: [{ name: 'places', setup: keepPlaces }],
    logLevel: 'silent',
  })
  stop()
  await addRecords(outdir)
}

/** Without it every CSV is read all the same, a large one in three times the time. */
async function addRecords(outdir) {
  const records = await compiledRecords().catch(() => null)
  if (records) writeFileSync(join(outdir, 'records.wasm'), records)
}

/** A source that asks where it lies means its place in the tree, not the bundle's. */
function keepPlaces(build) {
  build.onLoad({ filter: /[\\/](bin|lib)[\\/].*\.(ts|mjs)$/ }, ({ path }) => {
    if (path.includes('node_modules')) return null
    const contents = readFileSync(path, 'utf8')
    const place = JSON.stringify(dirname(path))
    return {
      contents: contents.replaceAll('import.meta.dirname', place),
      loader: path.endsWith('.ts') ? 'ts' : 'js',
    }
  })
}

/** Removes what nobody has started for a day; what runs loads the rest of itself when it needs it. */
function sweep(cache) {
  for (const name of readdirSync(cache)) {
    const path = join(cache, name)
    // Another process may be sweeping too.
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (Date.now() - used > DAY_MS) rmSync(path, { recursive: true, force: true })
  }
}

function markUsed(folder) {
  const now = new Date()
  try {
    utimesSync(folder, now, now)
  } catch {
    // A cache that belongs to somebody else can be read all the same.
  }
}
