/** What the charts need of the page's formatter: raw numbers in, text of the reader's language out. */
export interface ChartFormat {
  count(n: number): string
  decimal(n: number, digits?: number): string
  percent(fraction: number, digits?: number): string
  interval(interval: readonly [number, number]): string
  points(difference: number): string
  month(key: string): string
  monthShort(key: string): string
  outOf(k: number, n: number): string
}

/** Everything about a drawing that is not its data. */
export interface Frame {
  /** Unique on the page: the ids of title, description and patterns start with it. Letters, digits, `-`. */
  id: string
  lang: 'id' | 'en'
  /** Pixels; below 480 the chart is drawn for a phone. */
  width: number
  title: string
  /** One or two sentences that say what the chart shows, for those who cannot see it. */
  description: string
  format: ChartFormat
}

/** A finished drawing. `svg` is safe to inline: every text and attribute in it is escaped. */
export interface Chart {
  svg: string
  title: string
  description: string
}

/** A rate with what is needed to show it honestly. */
export interface RateRow {
  key: string
  label: string
  successes: number
  n: number
  /** 95 %, fractions. */
  interval: readonly [number, number]
}

/** A target line. Unverified ones are dashed and say so. */
export interface TargetLine {
  value: number
  label: string
  verified: boolean
}

export const isNarrow = (frame: Frame): boolean => frame.width < 480
