import { HALO } from '#charts/axes'
import type { Frame, TargetLine } from '#charts/chart'
import type { Marks } from '#charts/marks/mark'
import { ruleX } from '#charts/marks/rules'
import { text } from '#charts/marks/text'
import { fitText, textWidth } from '#charts/text-fit'
import { INK_SOFT, SMALL, TARGET } from '#charts/tokens'
import { words } from '#charts/words'

/** Where rates fall: their domain over `room` pixels from `left` on. */
export interface Ground {
  domain: [number, number]
  left: number
  room: number
}

/** Upright target lines with their names above the frame, one line of text each; dashed and marked while unverified. */
export function targetMarks(targets: TargetLine[], { domain, left, room }: Ground, frame: Frame): Marks {
  return targets.flatMap((target, i) => {
    const up = 17 * (targets.length - i) - 5
    const note = targetNote(target, frame)
    const half = textWidth(note, SMALL) / 2
    const at = left + ((target.value - domain[0]) / (domain[1] - domain[0])) * room
    const dx = Math.min(frame.width - half, Math.max(half, at)) - at
    const dash = target.verified ? undefined : '5 4'
    const line = { x: 'value', stroke: TARGET, strokeWidth: 1.5, insetTop: 9 - up, strokeDasharray: dash }
    const above = { x: 'value', frameAnchor: 'top', lineAnchor: 'middle', dy: -up, dx } as const
    return [
      ruleX([target], line),
      text([target], { ...above, text: () => note, fill: INK_SOFT, fontSize: SMALL, ...HALO }),
    ]
  })
}

/** However long the name, "belum terverifikasi" stays. */
function targetNote({ label, verified }: TargetLine, { lang, width }: Frame): string {
  const warning = verified ? '' : ` (${words(lang).unverified})`
  return fitText(label, width - textWidth(warning, SMALL) - 8, SMALL) + warning
}
