import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../setup.mjs'
import type { Table } from './bench'

const PATHS = ['/id/dasbor', '/id/dasbor/kabupaten', '/id/dasbor/kategori', '/id/dasbor/waktu']
const RUNS = 5
const IN_PAGE = join(import.meta.dirname, 'in-page.js')
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-sandbox',
]

/**
 * What a reader waits for in Chromium, medians in milliseconds from the click: the first paint, all charts there (and
 * painted), scripts have taken over, and from another choice in the filter form to the page painted with it: asked for the first
 * time, and kept, as a site keeps every choice of its forms once it has had time to read ahead.
 */
export async function inBrowser(url: string, reports: number): Promise<Table> {
  const executablePath = findBrowser()
  const header = [
    `${reports} reports, in a browser`,
    'painted',
    'charts',
    'interactive',
    'filter, new',
    'filter, kept',
  ]
  if (!executablePath) return { header, rows: [['(no Chromium here)', null, null, null, null]] }
  const browser = await chromium.launch({ executablePath, args: QUIET })
  try {
    const rows: Table['rows'] = []
    for (const path of PATHS) rows.push([path, ...(await readTimes(() => browser.newPage(), url + path))])
    return { header, rows }
  } finally {
    await browser.close()
  }
}

async function readTimes(open: () => Promise<Page>, address: string): Promise<number[]> {
  const runs: number[][] = []
  for (let i = 0; i < RUNS; i++) {
    const page = await open()
    await page.addInitScript({ path: IN_PAGE })
    await page.goto(address)
    const shown = await page.evaluate<number[]>('rapor.loaded()')
    const fresh = await filtered(page, i)
    await page.goto(address)
    runs.push([...shown, fresh, await filtered(page, i)])
    await page.close()
  }
  return [0, 1, 2, 3, 4].map((column) => middle(runs.map((run) => run[column] ?? 0)))
}

/** On a page that has come to rest: nobody chooses within the first half second. */
async function filtered(page: Page, index: number): Promise<number> {
  await page.waitForLoadState('networkidle')
  return page.evaluate<number>(`rapor.filtered(${index})`)
}

const middle = (values: number[]) => Math.round(values.sort((a, b) => a - b)[values.length >> 1] ?? 0)
