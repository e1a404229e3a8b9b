import type { ImportLimits } from '#lib/config'
import { type Child, openChild } from './child'

/** The child processes of an import. */
export interface Crew {
  /** They read the files; more than one only where there are more files. */
  readers: Child[]
  /**
   * Another one builds: what has parsed untrusted bytes never writes an edition (docs/decisions/051-who-may-write.md).
   */
  builder: Child
  close(): void
}

const READER = { first: 'stage', heapMb: 256, seconds: 1800 } as const
const BUILDER = { first: 'build', heapMb: 1024, seconds: 7200 } as const
/** Two children on two cores: one reads while the other types. */
const AT_ONCE = 2

/** Starts them all at once: they load their programs while the parent loads the rest of its own. */
export function startCrew(files: number, { memoryMb }: ImportLimits): Crew {
  const heapMb = Math.min(READER.heapMb, memoryMb)
  const readers = Array.from({ length: Math.min(AT_ONCE, files) }, () => openChild({ ...READER, heapMb }))
  const builder = openChild(BUILDER)
  const all = [...readers, builder]
  for (const child of all) child.warm()
  return {
    readers,
    builder,
    close() {
      for (const child of all) child.close()
    },
  }
}
