import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/** Every folder and what it may import besides itself; `lib/errors` and `lib/config` are free to all. */
const MAY_IMPORT: Record<string, string[]> = {
  'lib/errors': [],
  'lib/config': [],
  'lib/db': [],
  'lib/stats': [],
  'lib/i18n': ['lib/stats'],
  'lib/charts': ['lib/stats', 'lib/i18n'],
  'lib/reference': ['lib/db'],
  'lib/ingest': ['lib/reference', 'lib/db', 'lib/warehouse'],
  'lib/warehouse': ['lib/reference', 'lib/db', 'lib/ingest/load'],
  'lib/disclosure': ['lib/reference', 'lib/db', 'lib/warehouse/schema'],
  'lib/sample': ['lib/reference', 'lib/stats'],
  'lib/kpi': ['lib/stats', 'lib/db', 'lib/i18n', 'lib/warehouse/schema'],
  'lib/reports': ['lib/kpi', 'lib/stats', 'lib/db', 'lib/i18n', 'lib/warehouse/schema'],
  'lib/documents': ['lib/reports', 'lib/kpi', 'lib/charts', 'lib/i18n'],
  components: [
    'lib/charts',
    'lib/i18n',
    'lib/reports',
    'lib/kpi',
    'lib/stats/fewest',
    'lib/warehouse/schema',
  ],
  app: ['components', 'lib'],
  bin: ['lib'],
}

/** Packages with one home. */
const HOMES: [RegExp, RegExp][] = [
  [/^@duckdb\//, /^lib\/db\//],
  [/^(react|react-dom|@tanstack\/react-table)(\/|$)/, /^(app|components)\//],
  [/^@observablehq\/plot/, /^lib\/charts\//],
  [/^next(\/|$)/, /^app\//],
]

/** Tests and what only tests use may look further, but packages keep their homes. */
const isTest = (file: string) => /\.test\.tsx?$|\/testing\//.test(file)

interface Import {
  from: string
  to: string
}

const files = ['app', 'bin', 'components', 'lib'].flatMap((top) => sources(join(ROOT, top)))
const imports = files.flatMap(importsOf)
const inside = imports.filter(({ to }) => /^(app|bin|components|lib)\//.test(to))

function sources(directory: string): string[] {
  return readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => relative(ROOT, join(directory, name)))
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const statements = text.matchAll(/^(?:import|export)\s(?:[^'";]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)
  return [...statements, ...dynamic].map((match) => ({ from: file, to: target(file, match[1] as string) }))
}

/** `#lib/x` -> `lib/x`, `./x` -> its path from the root; packages stay as they are. */
function target(file: string, specifier: string): string {
  if (specifier.startsWith('.')) return relative(ROOT, resolve(ROOT, dirname(file), specifier))
  return specifier.replace(/^#charts\//, 'lib/charts/').replace(/^#(lib|components)\//, '$1/')
}

const layerOf = (path: string) =>
  Object.keys(MAY_IMPORT).find(
    (layer) => path === layer || path.startsWith(`${layer}/`) || path.startsWith(`${layer}.`),
  )

const covers = (allowed: string, path: string) => path === allowed || path.startsWith(`${allowed}/`)

function isAllowed({ from, to }: Import): boolean {
  const layer = layerOf(from)
  if (!layer) return from === 'lib/layers.test.ts'
  return [layer, 'lib/errors', 'lib/config', ...(MAY_IMPORT[layer] ?? [])].some((allowed) =>
    covers(allowed, to),
  )
}

const shown = ({ from, to }: Import) => `${from} -> ${to}`

test('every folder has a layer', () => {
  expect(files.filter((file) => !layerOf(file) && file !== 'lib/layers.test.ts')).toEqual([])
})

test('imports go down only', () => {
  expect(inside.filter((edge) => !isTest(edge.from) && !isAllowed(edge)).map(shown)).toEqual([])
})

test('code outside tests does not import test code', () => {
  expect(inside.filter(({ from, to }) => !isTest(from) && /\/testing\/|\.test$/.test(to)).map(shown)).toEqual(
    [],
  )
})

test('DuckDB, React, Plot and Next have one home each', () => {
  const strays = imports.filter(({ from, to }) =>
    HOMES.some(([name, home]) => name.test(to) && !home.test(from)),
  )
  expect(strays.map(shown)).toEqual([])
})

test('there are no cycles', () => {
  expect(cycles(graph())).toEqual([])
})

function graph(): Map<string, string[]> {
  const known = new Set(files)
  const edges = new Map<string, string[]>(files.map((file) => [file, []]))
  for (const { from, to } of inside) {
    const found = [to, `${to}.ts`, `${to}.tsx`].find((path) => known.has(path))
    if (found) edges.get(from)?.push(found)
  }
  return edges
}

/** One line per cycle found by depth-first search. */
function cycles(edges: Map<string, string[]>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, path: string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' -> '))
    if (done.has(file) || path.includes(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of edges.keys()) visit(file, [])
  return found
}
