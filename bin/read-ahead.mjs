// What readers will ask for next is asked for before them, while nobody waits.
const FIRST = ['', '/dasbor', '/dasbor/kabupaten', '/dasbor/kategori', '/dasbor/waktu', '/dasbor/instansi']

/** What the filter of a page offers first: each year, and everything. */
const PERIOD = /<option value="(\d{4}|semua)"/g

/**
 * Asks for the pages that are opened first, then for each of them under every year its own filter offers. `ask(path)` resolves to
 * a page's HTML; `settled()` when the tables that a page has begun are made: while they are, the other processor is left to
 * readers; `calm()` resolves while no reader waits, to false when all of it has been overtaken.
 */
export async function readAhead({ ask, settled, calm }) {
  const next = []
  for (const path of FIRST) {
    const html = await ask(`/id${path}`)
    await settled()
    for (const [, period] of html.matchAll(PERIOD)) next.push(`/id${path}?periode=${period}`)
  }
  for (const address of new Set(next)) {
    if (!(await calm())) return
    await ask(address)
  }
}
