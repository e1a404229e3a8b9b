import type { Config } from '#lib/config'

/** What a verb gets from the shell; tests hand in their own. */
export interface Shell {
  config: Config
  /** Words after the verb. */
  args: string[]
  /** One piece of text to stdout; a newline is added. */
  print(text: string): void
  /** Progress for people, on stderr: shown on a terminal only, each line replaces the one before. */
  progress(text: string): void
}

/** One verb of `rapor`, one file in `bin/commands`. */
export interface Command {
  /** Lines of the help, without `rapor`: `kpi ID [--by DIMENSI]`. */
  usage: string[]
  /** One sentence, Indonesian. */
  summary: string
  /** Resolves to the exit code: 0 done, 2 when the caller has something to mend. Throws UserError for one fault. */
  run(shell: Shell): Promise<number>
}
