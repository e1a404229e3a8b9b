import type { Command } from './command'

/** Every verb, loaded only when it is called (the help loads all). */
export const verbs: Record<string, () => Promise<Command>> = {
  import: async () => (await import('./commands/import')).command,
  build: async () => (await import('./commands/build')).command,
  loads: async () => (await import('./commands/loads')).command,
  undo: async () => (await import('./commands/undo')).command,
  editions: async () => (await import('./commands/editions')).command,
  kpi: async () => (await import('./commands/kpi')).command,
  digest: async () => (await import('./commands/digest')).command,
  report: async () => (await import('./commands/report')).command,
  verify: async () => (await import('./commands/verify')).command,
  sample: async () => (await import('./commands/sample')).command,
  serve: async () => (await import('./commands/serve')).command,
}
