/** Something the caller can mend. Shown as one line: what is wrong, where, what to do. CLI exit code 2, HTTP 4xx. */
export class UserError extends Error {
  override name = 'UserError'
  constructor(
    readonly code: string,
    message: string,
    readonly hint?: string,
    /** The file it is about, where the message does not say. */
    readonly file?: string,
  ) {
    super(message)
  }
}

/** A statement that failed: ours to mend. Carries its SQL for the log; no user ever sees it. CLI exit code 1, HTTP 500. */
export class QueryError extends Error {
  override name = 'QueryError'
  constructor(
    message: string,
    readonly sql: string,
  ) {
    super(message)
  }
}

/** One line for people: `file: message - hint`. */
export function explain(error: unknown): string {
  if (!(error instanceof UserError)) return 'internal error; the details are in the log'
  return sentence(error.message, error.hint, error.file)
}

export function sentence(what: string, hint?: string, file?: string): string {
  const where = file && !what.includes(file) ? `${file}: ` : ''
  return hint ? `${where}${what} - ${hint}` : where + what
}
