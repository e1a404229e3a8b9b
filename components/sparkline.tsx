import { sparkline } from '#charts/sparkline'
import { Svg } from '#components/svg'
import css from './sparkline.module.css'

interface Props {
  values: readonly (number | null)[]
  /** Reports of entry bursts among each; their months are ringed. */
  inBurst?: readonly number[]
}

/** Months in a row, drawn the size of a word. Decoration: the numbers stand beside it. */
export function Sparkline({ values, inBurst = [] }: Props) {
  const svg = sparkline(values, { marked: inBurst.map((n) => n > 0) })
  return svg === '' ? null : <Svg svg={svg} className={css.spark} />
}
