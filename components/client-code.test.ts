import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

/**
 * What the browser may get of ours and of others: every further name is weight on each page that has it. The page for errors
 * must stand without the server, so it brings the few texts of states.
 */
const OURS = /^(app\/|components\/|lib\/charts\/sparkline\.ts$|lib\/i18n\/(id|en)\/states\.ts$)/
const PACKAGES = ['react', 'react-dom/client', 'next/navigation', '@tanstack/react-table']

const fileOf = (path: string) =>
  [path, `${path}.ts`, `${path}.tsx`].find((name) => /\.tsx?$/.test(name) && existsSync(join(ROOT, name)))

/** The modules a file needs while running: imports of types are gone by then, styles are no script. */
function neededBy(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8')
  const statements = text.matchAll(/^(?:import|export)\s(?!type\s)(?:([^'";]*?)\sfrom\s+)?['"]([^'"]+)['"]/gm)
  const dynamic = [...text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)].map((match) => match[1] as string)
  const fixed = [...statements].filter(([, names]) => !onlyTypes(names)).map((match) => match[2] as string)
  return [...fixed, ...dynamic].filter((name) => !name.endsWith('.css')).map((name) => target(file, name))
}

const onlyTypes = (names = '') =>
  /^\{[^}]*\}$/.test(names) &&
  names
    .slice(1, -1)
    .split(',')
    .every((name) => name.trim() === '' || name.trim().startsWith('type '))

function target(file: string, name: string): string {
  const path = name.startsWith('.')
    ? join(dirname(file), name)
    : name.replace(/^#charts\//, 'lib/charts/').replace(/^#/, '')
  return fileOf(path) ?? name
}

/** Everything that comes along with `files`. */
function closure(files: readonly string[]): Set<string> {
  const seen = new Set(files)
  for (const file of seen) if (fileOf(file) === file) for (const name of neededBy(file)) seen.add(name)
  return seen
}

const clientFiles = ['app', 'components']
  .flatMap((top) =>
    readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' }).map((name) => join(top, name)),
  )
  .filter((name) => /\.tsx?$/.test(name) && /^'use client'/.test(readFileSync(join(ROOT, name), 'utf8')))

test('the browser gets no texts, no indicators, no charting', () => {
  expect(clientFiles).toContain('components/still/still.tsx')
  const reached = [...closure(clientFiles)]
  expect(reached).toContain('components/table-cell.tsx')
  expect(reached.filter((name) => fileOf(name) === name && !OURS.test(name))).toEqual([])
  expect(reached.filter((name) => fileOf(name) !== name && !PACKAGES.includes(name))).toEqual([])
})
