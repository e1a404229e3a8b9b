'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { drawingFile, pixels } from '#components/chart-tools/drawing-file'
import { type Mark, markAt, marksOf, takeTitles } from '#components/chart-tools/marks'
import { tableFile } from '#components/chart-tools/table-file'
import { fileName, save, wordsOf } from '#components/chart-tools/words-of-page'
import css from './chart-tools.module.css'

export interface ChartToolsWords {
  /** Name of the group of buttons. */
  download: string
  /** How to read values with the keyboard. */
  explore: string
}

interface Reading {
  text: string
  left: number
  top: number
}

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** Where a mark's words stand: above its middle, in the figure's own pixels. */
function readingOf(mark: Mark, figure: Element): Reading {
  const [box, frame] = [mark.getBoundingClientRect(), figure.getBoundingClientRect()]
  const middle = box.left + box.width / 2 - frame.left
  return {
    text: mark.dataset.says ?? '',
    left: Math.min(Math.max(middle, 90), Math.max(90, frame.width - 90)),
    top: box.top - frame.top,
  }
}

/** Follows pointer and arrow keys over the marks of the figure around `here`. */
function useReading(here: RefObject<HTMLElement | null>) {
  const [reading, setReading] = useState<Reading | null>(null)
  const at = useRef(-1)
  useEffect(() => {
    const figure = here.current?.closest('figure')
    if (!figure) return
    const point = (mark: Mark | null) => setReading(mark && readingOf(mark, figure))
    // A new drawing may have come since: its marks still have titles.
    const onMove = ({ target }: Event) => {
      takeTitles(figure)
      point(markAt(target))
    }
    const onLeave = () => point(null)
    figure.addEventListener('pointerover', onMove)
    figure.addEventListener('pointerleave', onLeave)
    return () => {
      figure.removeEventListener('pointerover', onMove)
      figure.removeEventListener('pointerleave', onLeave)
    }
  }, [here])
  function step(key: string): boolean {
    const figure = here.current?.closest('figure')
    const by = STEPS[key]
    if (!figure || by === undefined) return false
    takeTitles(figure)
    const marks = marksOf(figure)
    at.current = (at.current + by + marks.length) % Math.max(1, marks.length)
    const mark = marks[at.current]
    if (mark) setReading(readingOf(mark, figure))
    return true
  }
  return { reading, step, clear: () => setReading(null) }
}

async function download(kind: 'svg' | 'png' | 'csv', figure: Element): Promise<void> {
  const name = `${fileName(wordsOf(figure).title) || 'grafik'}.${kind}`
  if (kind === 'csv') {
    const text = tableFile(figure)
    return text === null ? undefined : save(new Blob([`\uFEFF${text}`], { type: 'text/csv' }), name)
  }
  const drawing = drawingFile(figure)
  if (!drawing) return
  if (kind === 'svg') return save(new Blob([drawing.svg], { type: 'image/svg+xml' }), name)
  const image = await pixels(drawing)
  if (image) save(image, name)
}

/** What scripts add to a figure: values under pointer and arrow keys, and its drawing and numbers as files. */
export function ChartTools({ words }: { words: ChartToolsWords }) {
  const here = useRef<HTMLDivElement>(null)
  const [scripts, setScripts] = useState(false)
  const { reading, step, clear } = useReading(here)
  useEffect(() => setScripts(true), [])
  const act = (kind: 'svg' | 'png' | 'csv') => () => {
    const figure = here.current?.closest('figure')
    if (figure) download(kind, figure)
  }
  return (
    <div ref={here} className={css.tools} hidden={!scripts}>
      <button
        type="button"
        className={css.explore}
        onKeyDown={(event) => step(event.key) && event.preventDefault()}
        onClick={() => step('ArrowRight')}
        onBlur={clear}
      >
        {words.explore}
      </button>
      <span>{words.download}</span>
      {(['svg', 'png', 'csv'] as const).map((kind) => (
        <button key={kind} type="button" onClick={act(kind)}>
          {kind.toUpperCase()}
        </button>
      ))}
      <output
        className={css.reading}
        hidden={!reading?.text}
        style={reading ? { left: reading.left, top: reading.top } : undefined}
      >
        {reading?.text}
      </output>
    </div>
  )
}
