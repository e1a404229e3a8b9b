import { saveFigures } from '#components/chart-tools/download'
import { readFigures } from '#components/chart-tools/reading'
import { copyLinks } from '#components/filters/copy-link'
import { resetForms, sendForms } from '#components/filters/soft-forms'
import { followHistory } from '#components/still/soft-page'
import { release, takeOver } from '#components/still/take-over'

const LISTENERS = [readFigures, saveFigures, copyLinks, sendForms, resetForms, followHistory]

/**
 * Brings a page to life that came as HTML: listeners on the whole of it, so that its parts may be replaced. From then on styles
 * know by `data-scripts` that its tools answer. Returns what ends it.
 */
export function liven(still: HTMLElement): () => void {
  const ending = new AbortController()
  for (const listen of LISTENERS) listen(still, ending.signal)
  takeOver(still)
  document.documentElement.toggleAttribute('data-scripts', true)
  return () => {
    ending.abort()
    release(still)
  }
}
