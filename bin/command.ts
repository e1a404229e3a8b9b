import type { Config } from '#lib/config'
import type { id } from '#lib/i18n/id'
import type { Lang } from '#lib/i18n/lang'

/** What a verb gets from the shell; tests hand in their own. */
export interface Shell {
  config: Config
  lang: Lang
  /** Words after the verb. */
  args: string[]
  /** One piece of text to stdout; a newline is added. */
  print(text: string): void
  /** What is amiss though the verb goes on: a line on stderr. */
  warn(text: string): void
  /**
   * Progress for people, on stderr: shown on a terminal only, each line replaces the one before. Elsewhere the words are not even
   * asked for: to load them takes longer than many an import takes to write.
   */
  progress: ShowProgress
}

export type ShowProgress = (words: () => Promise<string>) => void

/** One verb of `rapor`, one file in `bin/commands`. */
export interface Command {
  /** Its help is `cli.verbs` of the messages. */
  verb: keyof typeof id.cli.verbs
  /** Resolves to the exit code: 0 done, 2 when the caller has something to mend. Throws UserError for one fault. */
  run(shell: Shell): Promise<number>
}
