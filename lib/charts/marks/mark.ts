import type { Position } from '#charts/scales'

/** What a mark needs to know of its drawing: the edges of the frame and the scales. */
export interface Ground {
  left: number
  right: number
  top: number
  bottom: number
  x: Position
  y: Position
}

/** Writes itself; '' where there is nothing to draw. */
export type Mark = (ground: Ground) => string

export type Marks = Mark | readonly Marks[]

/** All marks in their order, the later above the earlier. */
export const writeMarks = (marks: Marks, ground: Ground): string =>
  typeof marks === 'function' ? marks(ground) : marks.map((own) => writeMarks(own, ground)).join('')
