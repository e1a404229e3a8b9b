// Runs in the page that is timed, before anything of its own.
const frame = () => new Promise((next) => requestAnimationFrame(next))

globalThis.rapor = {
  /** Milliseconds from the click: first paint, the frame with all charts, the frame in which scripts have unfolded a tool. */
  async loaded() {
    const painted = () => performance.getEntriesByName('first-contentful-paint')
    while (!globalThis.rapor.interactive || painted().length === 0) await frame()
    const [paint] = painted()
    return [paint.startTime, globalThis.rapor.charts, globalThis.rapor.interactive]
  },

  /** From another choice of the period, counted from the last, to the frame that shows its page. The form must answer by then. */
  async filtered(index) {
    while (!globalThis.rapor.interactive) await frame()
    const select = document.querySelector('form[data-soft] select[name=periode]')
    const before = location.search
    const start = performance.now()
    select.value = select.options[select.options.length - 2 - index].value
    select.dispatchEvent(new Event('change', { bubbles: true }))
    while (location.search === before || 'busy' in document.documentElement.dataset) await frame()
    await frame()
    return performance.now() - start
  },
}

async function watch() {
  const { rapor } = globalThis
  while (!rapor.charts || !rapor.interactive) {
    await frame()
    const figures = [...document.querySelectorAll('figure')]
    const drawn = document.readyState !== 'loading' && figures.every((figure) => figure.querySelector('svg'))
    const tools = [...document.querySelectorAll('figure button')]
    if (drawn) rapor.charts ??= performance.now()
    if (tools.some((tool) => tool.checkVisibility({ visibilityProperty: true })))
      rapor.interactive ??= performance.now()
  }
}

watch()
