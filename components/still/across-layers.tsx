import type { ReactNode } from 'react'
import type { Islands } from '#components/still/islands'

interface Across {
  /** Pages under way, by a name of their own. */
  pages: Map<string, ReactNode>
  /** The parts that the browser takes over, as the layer that writes HTML knows them. */
  parts: Partial<Islands>
}

// Next evaluates a module once among server components and again where HTML is written; this stands for both.
const HOME = Symbol.for('rapor.across-layers')

export function acrossLayers(): Across {
  const home = globalThis as { [HOME]?: Across }
  home[HOME] ??= { pages: new Map(), parts: {} }
  return home[HOME]
}
