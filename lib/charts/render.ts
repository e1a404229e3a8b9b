import type { Chart, Frame } from '#charts/chart'
import { type Marks, writeMarks } from '#charts/marks/mark'
import { type Axis, position } from '#charts/scales'
import { element, escaped } from '#charts/svg-text'
import { TEXT } from '#charts/tokens'

/** What is drawn, in pixels; it is as wide as its frame. */
export interface Drawing {
  height: number
  /** Of all sides that name none of their own. */
  margin?: number
  marginTop?: number
  marginRight?: number
  marginBottom?: number
  marginLeft?: number
  x: Axis
  y: Axis
  marks: Marks
}

/** Draws into SVG text that stands by its own: named, described, without styles or fonts of its own. */
export function render(drawing: Drawing, frame: Frame): Chart {
  const { height, margin = 0, x, y, marks } = drawing
  const { marginTop: top = margin, marginLeft: left = margin } = drawing
  const right = frame.width - (drawing.marginRight ?? margin)
  const bottom = height - (drawing.marginBottom ?? margin)
  const isDown = 'padding' in y
  const scales = {
    x: position(x, left, right),
    y: isDown ? position(y, top, bottom) : position(y, bottom, top),
  }
  return finish(writeMarks(marks, { left, right, top, bottom, ...scales }), height, frame)
}

type Role = 'img' | 'group'

/** The drawing around what is written. One with links in it is a group; an image would hide them. */
export function finish(inner: string, height: number, frame: Frame, role: Role = 'img'): Chart {
  const { id, width, title, description } = frame
  const svg = element(
    'svg',
    {
      ...{ class: 'chart', fill: 'currentColor', 'font-size': TEXT, 'text-anchor': 'middle' },
      ...{ width, height, viewBox: `0 0 ${width} ${height}`, role, xmlns: 'http://www.w3.org/2000/svg' },
      'aria-labelledby': `${id}-title ${id}-desc`,
    },
    `<title id="${id}-title">${escaped(title)}</title><desc id="${id}-desc">${escaped(description)}</desc>${inner}`,
  )
  return { svg, title, description }
}
