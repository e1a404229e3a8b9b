import { userInfo } from 'node:os'

/** Who runs this: the name of the account, or its number where the system knows no name, as in a container. */
export function operator(): string {
  try {
    return userInfo().username
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`
  }
}
