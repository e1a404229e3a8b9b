import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readAhead } from '../read-ahead.mjs'
import { type Bench, ROOT, type Table } from './bench'
import { inBrowser } from './browser'
import { type Site, textOf, withSite } from './site'
import { makeStore } from './stores'

const PATHS = [
  '/id',
  '/id/dasbor',
  '/id/dasbor/kabupaten',
  '/id/dasbor/kabupaten/63.08',
  '/id/dasbor/kategori',
  '/id/dasbor/waktu',
  '/id/dasbor/instansi',
  '/id/dasbor/digest',
  '/id/dasbor/klaim',
  '/id/dasbor/cetak',
  '/id/mutu-data',
  '/id/metodologi',
]

/** Periods that nobody has asked for before: whole months, and a stretch of days. */
const NEVER_ASKED = [
  'from=2019-03-01&to=2020-05-01',
  'from=2020-02-01&to=2021-07-01',
  'from=2021-04-01&to=2022-10-01',
  'from=2022-08-01&to=2024-02-01',
  'from=2020-01-15&to=2021-01-20',
]

/** As many of the same lengths, for the server that has read ahead. */
const NEVER_ASKED_YET = [
  'from=2019-04-01&to=2020-06-01',
  'from=2020-03-01&to=2021-08-01',
  'from=2021-05-01&to=2022-11-01',
  'from=2022-07-01&to=2024-01-01',
  'from=2020-02-15&to=2021-02-20',
]

/** Others, so that the program has run before it is timed. */
const BEFORE = [
  'from=2019-05-01&to=2021-02-01',
  'from=2020-06-01&to=2023-01-01',
  'from=2021-09-01&to=2024-05-01',
  'from=2021-03-10&to=2022-02-12',
]

const AGAIN = 20

/**
 * Every page over 100,000 and 5,000,000 reports: milliseconds of the first answer of a fresh server (in this order); once its
 * tables of counts are made and it has answered four others, the median of questions never asked before ("soon"); the same of others
 * once it has read ahead, as a site does by itself within two minutes of its start ("new"); the median of a page asked for again, and what
 * is sent. Then in a browser.
 */
export async function pages(bench: Bench): Promise<Table[]> {
  const tables: Table[] = []
  for (const rows of bench.quick ? [20_000] : [100_000, 5_000_000]) {
    const store = await makeStore(bench, rows)
    bench.progress(`pages over ${rows} reports`)
    tables.push(await withSite(store, (site) => timePages(site, rows)))
    tables.push(await withSite(store, (site) => readPages(site, rows)))
  }
  return tables
}

async function readPages(site: Site, rows: number): Promise<Table> {
  for (const path of PATHS) await site.ask(path)
  await site.settled()
  return inBrowser(site.url, rows)
}

async function timePages(site: Site, reports: number): Promise<Table> {
  const rows: Table['rows'] = []
  const weights = new Map<string, number>()
  const early: number[][] = []
  for (const path of PATHS) early.push([(await site.ask(path)).ms])
  await site.settled()
  for (const query of BEFORE) for (const path of PATHS) await site.ask(`${path}?${query}`)
  await site.settled()
  for (const [i, path] of PATHS.entries()) early[i]?.push(await timeNew(site, path, NEVER_ASKED))
  await readAhead({
    ask: async (path: string) => textOf(await site.ask(path)),
    settled: site.settled,
    calm: async () => true,
  })
  for (const [i, path] of PATHS.entries())
    rows.push([path, ...(early[i] ?? []).map(Math.round), ...(await timePage(site, path, weights))])
  rows.push(['(Next alone)', null, null, null, null, await weigh(site, nextAlone(), weights), null])
  return { header: [`${reports} reports`, ...MEASURES], rows }
}

const MEASURES = ['first ms', 'soon ms', 'new ms', 'again ms', 'script KB', 'page KB']

async function timeNew(site: Site, path: string, queries: readonly string[]): Promise<number> {
  await site.ask(path)
  const times: number[] = []
  for (const query of queries) times.push((await site.ask(`${path}?${query}`)).ms)
  return middle(times)
}

async function timePage(site: Site, path: string, weights: Map<string, number>) {
  const fresh = await timeNew(site, path, NEVER_ASKED_YET)
  const page = await site.ask(path)
  const again: number[] = []
  for (let i = 0; i < AGAIN; i++) again.push((await site.ask(path)).ms)
  const scripts = scriptsOf(textOf(page))
  const script = await weigh(site, scripts, weights)
  return [fresh, middle(again)].map(Math.round).concat(script, kilobytes(page.body.length))
}

const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const kilobytes = (bytes: number) => Math.round(bytes / 1024)

/** Scripts that a browser of today loads with a page, or after it. */
const scriptsOf = (html: string) =>
  [...html.matchAll(/<script[^>]*?\ssrc="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => !/nomodule/i.test(tag))
    .map(([, src]) => src as string)
    .concat(JSON.parse(/const src of (\[.*?\])/.exec(html)?.[1] ?? '[]'))

/** What Next loads with a page that has no script of its own. */
function nextAlone(): string[] {
  const manifest = JSON.parse(readFileSync(join(ROOT, '.next/build-manifest.json'), 'utf8'))
  return manifest.rootMainFiles.map((file: string) => `/_next/${file}`)
}

/** KB of scripts, packed as they are sent. */
async function weigh(site: Site, scripts: string[], weights: Map<string, number>): Promise<number> {
  let bytes = 0
  for (const src of new Set(scripts)) {
    const known = weights.get(src) ?? (await site.ask(src)).body.length
    weights.set(src, known)
    bytes += known
  }
  return kilobytes(bytes)
}
