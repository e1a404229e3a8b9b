import { sparkline } from '#charts/sparkline'
import { Svg } from '#components/svg'
import css from './sparkline.module.css'

/** Months in a row, drawn the size of a word. Decoration: the numbers stand beside it. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const svg = sparkline(values)
  return svg === '' ? null : <Svg svg={svg} className={css.spark} />
}
