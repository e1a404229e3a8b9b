import { chromium, type Page } from '@playwright/test'
import { findBrowser } from '../setup.mjs'
import type { Table } from './pages'

const PATHS = ['/id/dasbor', '/id/dasbor/kabupaten', '/id/dasbor/kategori', '/id/dasbor/waktu']
const RUNS = 5
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-sandbox',
]

/**
 * What a reader waits for in Chromium, medians in milliseconds from the click: the first paint, all charts there (and
 * painted), scripts have taken over, and from another choice in the filter form to the page painted with it.
 */
export async function inBrowser(url: string, reports: number): Promise<Table> {
  const executablePath = findBrowser()
  const header = [`${reports} reports, in a browser`, 'painted', 'charts', 'interactive', 'after a filter']
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
    const shown = await timeLoad(page, address)
    runs.push([...shown, await timeFilter(page, i)])
    await page.close()
  }
  return [0, 1, 2, 3].map((column) => middle(runs.map((run) => run[column] ?? 0)))
}

const middle = (values: number[]) => Math.round(values.sort((a, b) => a - b)[values.length >> 1] ?? 0)

/** First paint, the frame after the last chart was there, and the first tool that scripts have unfolded. */
async function timeLoad(page: Page, address: string): Promise<number[]> {
  await page.addInitScript(() => {
    const times = { charts: 0, interactive: 0 }
    Object.assign(window, { times })
    const look = () => {
      const figures = [...document.querySelectorAll('figure')]
      const drawn =
        document.readyState !== 'loading' && figures.every((figure) => figure.querySelector('svg'))
      const tools = document.querySelector('figure button')
      if (!times.charts && drawn) times.charts = performance.now()
      if (!times.interactive && tools?.checkVisibility()) times.interactive = performance.now()
      if (!times.charts || !times.interactive) requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
  })
  await page.goto(address)
  await page.waitForFunction(
    () => (window as unknown as { times: { interactive: number } }).times.interactive > 0,
  )
  return page.evaluate(() => {
    const { times } = window as unknown as { times: { charts: number; interactive: number } }
    const paint = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
    return [paint, times.charts, times.interactive]
  })
}

/** From a choice nobody has made before to the frame that shows its page. */
async function timeFilter(page: Page, i: number): Promise<number> {
  return page.evaluate(async (index) => {
    const select = document.querySelector<HTMLSelectElement>('form[data-soft] select[name=periode]')
    const option = select?.options[select.options.length - 2 - index]
    if (!select || !option) return Number.NaN
    const frame = () => new Promise((next) => requestAnimationFrame(next))
    const before = location.search
    const start = performance.now()
    select.value = option.value
    select.dispatchEvent(new Event('change', { bubbles: true }))
    while (location.search === before || 'busy' in document.documentElement.dataset) await frame()
    await frame()
    return performance.now() - start
  }, i)
}
