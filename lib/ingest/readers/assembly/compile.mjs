// Makes WebAssembly of the AssemblyScript beside this file: plain JavaScript, for the bundle and for tests.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const NAMES = ['records.ts', 'spellings.ts', 'clock.ts']
const HERE = import.meta.dirname
const ROOT = resolve(HERE, '../../../..')
/** That of the bundles: what nobody has used for a day is swept from it. */
const CACHE = join(ROOT, 'node_modules', '.cache', 'rapor')
/** 64 KB each, never more: a view of the memory stays one. The source says what lies where. */
const PAGES = 233
const OPTIONS = ['--runtime', 'stub', '--enable', 'simd', '-O3', '--noAssert']
const MEMORY = ['--initialMemory', String(PAGES), '--maximumMemory', String(PAGES)]

/**
 * The program, made once per state of its sources: the compiler takes two seconds. Throws what it complains of.
 * @returns {Promise<Uint8Array>}
 */
export async function compiledRecords(cache = CACHE) {
  const sources = new Map(NAMES.map((name) => [name, readFileSync(join(HERE, name), 'utf8')]))
  const path = join(cache, `records-${keyOf(sources.values())}.wasm`)
  if (existsSync(path)) return read(path)
  const bytes = await compile(sources)
  mkdirSync(cache, { recursive: true })
  writeFileSync(`${path}.${process.pid}`, bytes)
  renameSync(`${path}.${process.pid}`, path)
  return bytes
}

function read(path) {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // A cache that belongs to somebody else can be read all the same.
  }
  return readFileSync(path)
}

/** Of all that has a say in what comes out. */
function keyOf(sources) {
  const compiler = readFileSync(join(ROOT, 'node_modules/assemblyscript/package.json'))
  const parts = [...sources, compiler, ...OPTIONS, ...MEMORY]
  const hash = parts.reduce((sum, part) => sum.update(part), createHash('sha256'))
  return hash.digest('hex').slice(0, 16)
}

async function compile(sources) {
  const { default: asc } = await import('assemblyscript/asc')
  const files = new Map()
  const { error, stderr } = await asc.main([NAMES[0], '--outFile', 'out', ...OPTIONS, ...MEMORY], {
    readFile: (name) => sources.get(name) ?? null,
    writeFile: (name, contents) => void files.set(name, contents),
    listFiles: () => [],
  })
  if (error) throw new Error(`${error.message}: ${stderr}`)
  return files.get('out')
}
