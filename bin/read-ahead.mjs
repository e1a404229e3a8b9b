// What readers will ask for next is asked for before them, while nobody waits.
const FIRST = [
  ...['', '/dasbor', '/dasbor/kabupaten', '/dasbor/kategori', '/dasbor/waktu', '/dasbor/instansi'],
  ...['/dasbor/digest', '/mutu-data', '/metodologi'],
]

const REGION = /href="(\/id\/dasbor\/kabupaten\/[\d.]+)"/g

/** The fields that a filter shows unfolded: all before the fold within it. */
const FIELDS = /<form[^>]* data-soft.*?<details.*?(?=<details|<\/form>)/s
const FIELD = /<select name="(\w+)".*?<\/select>/gs
const OPTION = /<option value="([^"]+)"([^>]*)>/g
const QUERY = / data-query="([^"]+)"/

/** What the address says after each choice of another option, everything else left as it is. */
function choices(html) {
  const [form = ''] = FIELDS.exec(html) ?? []
  return [...form.matchAll(FIELD)].flatMap(([field, name]) =>
    [...field.matchAll(OPTION)].flatMap(([, value, more]) => {
      const [, query] = QUERY.exec(more) ?? []
      if (query) return [query.replaceAll('&amp;', '&')]
      // A period that has no query asks for dates of one's own.
      return name === 'periode' ? [] : [new URLSearchParams({ [name]: value }).toString()]
    }),
  )
}

/** The first of each list, then the second of each. */
const inTurn = (lists) =>
  Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, i) =>
    lists.flatMap((list) => list.slice(i, i + 1)),
  ).flat()

/**
 * Asks for the pages that are opened first, then in turn for the regions they lead to and for each page under every choice that
 * its filter shows. `ask(path)` resolves to a page's HTML; `settled()` when the tables that a page has begun are made: while they
 * are, the other processor is left to readers; `calm()` resolves while no reader waits, to false when all of it has been overtaken.
 */
export async function readAhead({ ask, settled, calm }) {
  const next = []
  for (const path of FIRST) {
    const html = await ask(`/id${path}`)
    await settled()
    next.push(
      [...html.matchAll(REGION)].map(([, address]) => address),
      choices(html).map((query) => `/id${path}?${query}`),
    )
  }
  for (const address of new Set(inTurn(next))) {
    if (!(await calm())) return
    await ask(address)
  }
}
