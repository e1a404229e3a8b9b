import { type Mark, markAt, marksOf, takeTitles } from '#components/chart-tools/marks'

const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }
/** Half of the widest reading, so that none hangs over an edge. */
const HALF = 90

/** The mark that the keys have come to in each figure. */
const places = new WeakMap<Element, number>()

/** Says what a mark stands for, above its middle; of no mark, nothing. */
function say(figure: Element | null, mark: Mark | null): void {
  const reading = figure?.querySelector<HTMLElement>('[data-reading]')
  if (!figure || !reading) return
  reading.textContent = mark?.dataset.says ?? ''
  reading.hidden = reading.textContent === ''
  if (!mark) return
  const [box, frame] = [mark.getBoundingClientRect(), figure.getBoundingClientRect()]
  const middle = box.left + box.width / 2 - frame.left
  reading.style.left = `${Math.min(Math.max(middle, HALF), Math.max(HALF, frame.width - HALF))}px`
  reading.style.top = `${box.top - frame.top}px`
}

/** One mark on, in the way of the key. */
function step(figure: Element | null, by: number): void {
  if (!figure) return
  takeTitles(figure)
  const marks = marksOf(figure)
  const place = ((places.get(figure) ?? -1) + by + marks.length) % Math.max(1, marks.length)
  places.set(figure, place)
  const mark = marks[place]
  if (mark) say(figure, mark)
}

/** The figure whose tool for reading an event happened in. */
const exploredIn = ({ target }: Event): Element | null =>
  (target instanceof Element && target.closest('[data-explore]')?.closest('figure')) || null

function followPointer(root: HTMLElement, signal: AbortSignal): void {
  let last: Element | null = null
  const point = (target: EventTarget | null) => {
    const figure = target instanceof Element ? target.closest('figure') : null
    if (last && last !== figure) say(last, null)
    last = figure
    if (!figure) return
    takeTitles(figure)
    say(figure, markAt(target))
  }
  root.addEventListener('pointerover', ({ target }) => point(target), { signal })
  root.addEventListener('pointerleave', () => point(null), { signal })
}

function followKeys(root: HTMLElement, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    const [figure, by] = [exploredIn(event), STEPS[event.key]]
    if (!figure || by === undefined) return
    event.preventDefault()
    step(figure, by)
  }
  root.addEventListener('keydown', onKey, { signal })
  root.addEventListener('click', (event) => step(exploredIn(event), 1), { signal })
  root.addEventListener('focusout', (event) => say(exploredIn(event), null), { signal })
}

/** Says what marks stand for under pointer and arrow keys, in every figure that is or comes into `root`. */
export function readFigures(root: HTMLElement, signal: AbortSignal): void {
  followPointer(root, signal)
  followKeys(root, signal)
}
