import { drawingFile, pixels } from '#components/chart-tools/drawing-file'
import { tableFile } from '#components/chart-tools/table-file'
import { fileName, save, wordsOf } from '#components/chart-tools/words-of-page'

async function fileOf(kind: string, figure: Element): Promise<Blob | null> {
  if (kind === 'csv') {
    const text = tableFile(figure)
    return text === null ? null : new Blob([`\uFEFF${text}`], { type: 'text/csv' })
  }
  const drawing = await drawingFile(figure)
  if (!drawing) return null
  return kind === 'svg' ? new Blob([drawing.svg], { type: 'image/svg+xml' }) : pixels(drawing)
}

async function download(button: HTMLElement): Promise<void> {
  const { download: kind = '' } = button.dataset
  const figure = button.closest('figure')
  const file = figure && (await fileOf(kind, figure))
  if (file) save(file, `${fileName(wordsOf(figure).title) || 'grafik'}.${kind}`)
}

/** Makes files of the figures that are or come into `root`. */
export function saveFigures(root: HTMLElement, signal: AbortSignal): void {
  const onClick = ({ target }: Event) => {
    const button = target instanceof Element && target.closest<HTMLElement>('[data-download]')
    if (button) download(button)
  }
  root.addEventListener('click', onClick, { signal })
}
