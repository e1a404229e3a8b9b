import { geo, type Markish, text } from '@observablehq/plot'
import { HALO } from '#charts/axes'
import { type Boundaries, extent } from '#charts/boundaries'
import { type Chart, type Frame, isNarrow } from '#charts/chart'
import { hatch, hatchPaint } from '#charts/hatch'
import { type LegendItem, legend, legendHeight } from '#charts/legend'
import { LINE_HEIGHT, placeNames } from '#charts/map-names'
import { asMark, renderPlot } from '#charts/render-plot'
import { ACCENT, ACCENT_SOFT, GROUND, INK, INK_SOFT, LINE, MET, NOT_MET, SMALL } from '#charts/tokens'
import { words } from '#charts/words'

export interface MapRegion {
  key: string
  label: string
  /** As printed on the map: `97,3 %`, `7/9`, `–`. */
  value: string
  verdict: 'met' | 'not_met' | 'unclear' | null
  /** Nothing was reported, or nothing is known: hatched, for a pale tint would look like a low figure. */
  blank?: boolean
  /** Where the region leads; only paths within the site become links. */
  href?: string
  selected?: boolean
}

const MARKS = { met: '◆', not_met: '▲', unclear: '●' } as const

/** Regions on their outlines; verdicts by tint and sign. Outlines without a region stay blank. Null when no outline matches. */
export function geoMap(regions: MapRegion[], boundaries: Boundaries, frame: Frame): Chart | null {
  const known = new Map(regions.map((region) => [region.key, region]))
  const matched = boundaries.features.some((outline) => known.has(outline.properties.key))
  return matched ? renderPlot(mapOptions(known, boundaries, frame), frame) : null
}

function mapOptions(regions: Map<string, MapRegion>, boundaries: Boundaries, frame: Frame) {
  const items = legendOf([...regions.values()], frame)
  const above = legendHeight(items, frame.width) + 4
  const whole = extent(boundaries.features)
  return {
    height:
      above + Math.round(frame.width * Math.min(isNarrow(frame) ? 1.4 : 0.9, whole.height / whole.width)),
    margin: 2,
    marginTop: above,
    // Plane, not sphere: near the equator the difference is not visible, and rings may wind either way.
    projection: { type: 'reflect-y', domain: boundaries, inset: 4 },
    marks: [
      asMark(hatch(frame.id, ACCENT_SOFT)()),
      asMark(legend(items, frame.width)()),
      outlines(regions, boundaries, frame.id),
      names(regions, boundaries, frame.width / whole.width),
    ],
  }
}

type Outline = Boundaries['features'][number]

function outlines(regions: Map<string, MapRegion>, { features }: Boundaries, id: string): Markish[] {
  const of = (outline: Outline) => regions.get(outline.properties.key)
  return features.map((outline) => {
    const region = of(outline)
    return geo([outline], {
      ...paint(region, id),
      ...edge(region),
      title: () => (region ? `${region.label}: ${region.value}` : undefined),
      href: () => inside(region?.href),
    })
  })
}

function paint(region: MapRegion | undefined, id: string): { fill: string; fillOpacity: number } {
  if (region?.blank) return { fill: hatchPaint(id), fillOpacity: 1 }
  if (region?.verdict === 'met') return { fill: MET, fillOpacity: 0.35 }
  if (region?.verdict === 'not_met') return { fill: NOT_MET, fillOpacity: 0.35 }
  return region ? { fill: ACCENT_SOFT, fillOpacity: 0.6 } : { fill: LINE, fillOpacity: 0.3 }
}

function edge(region: MapRegion | undefined): { stroke: string; strokeWidth: number } {
  if (region?.selected) return { stroke: INK, strokeWidth: 2.5 }
  return region?.blank ? { stroke: INK_SOFT, strokeWidth: 0.75 } : { stroke: GROUND, strokeWidth: 1.5 }
}

/** `scale` is pixels per degree. Names that would lie on each other give way to shorter ones, the smaller region first. */
function names(regions: Map<string, MapRegion>, { features }: Boundaries, scale: number): Markish {
  const known = features.flatMap((outline) => {
    const region = regions.get(outline.properties.key)
    return region ? [{ ways: waysToSay(region), shape: outline.geometry }] : []
  })
  const said = placeNames(known, { scale, size: SMALL })
  const style = {
    fontSize: SMALL,
    fontWeight: 600,
    fill: INK,
    lineHeight: LINE_HEIGHT,
    pointerEvents: 'none',
    ...HALO,
  } as const
  return text(said, { x: 'x', y: 'y', text: 'text', ...style })
}

/** Name and value on one, two or three lines; in a small region the value, else the sign alone: its title says the rest. */
function waysToSay(region: MapRegion): string[][] {
  const sign = region.verdict ? MARKS[region.verdict] : ''
  const value = `${sign} ${region.value}`.trim()
  const words = region.label.split(' ')
  const half = Math.ceil(words.length / 2)
  const halves = [words.slice(0, half).join(' '), words.slice(half).join(' ')].filter(Boolean)
  return [[region.label, value], [...halves, value], [...words, value], [value], [sign]]
}

function legendOf(regions: MapRegion[], { lang, id }: Frame): LegendItem[] {
  const word = words(lang)
  const blank = { label: word.blank, swatch: 'bar', paint: hatchPaint(id) } as const
  const items: (LegendItem & { verdict: MapRegion['verdict'] })[] = [
    { verdict: 'met', label: word.met, swatch: 'diamond', paint: MET },
    { verdict: 'not_met', label: word.notMet, swatch: 'triangle', paint: NOT_MET },
    { verdict: 'unclear', label: word.unclear, swatch: 'dot', paint: ACCENT },
  ]
  const judged = items.filter((item) =>
    regions.some((region) => !region.blank && region.verdict === item.verdict),
  )
  return regions.some((region) => region.blank) ? [...judged, blank] : judged
}

const inside = (href: string | undefined): string | undefined =>
  href && /^[/?#](?!\/)/.test(href) ? href : undefined
