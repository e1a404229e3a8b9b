import type { ShowProgress } from './command'
import { main } from './main'
import { verbs } from './verbs'

// The reader of a pipe may leave early: `rapor kpi | head`.
process.stdout.on('error', () => process.exit())

process.exitCode = await main(process.argv.slice(2), verbs, {
  env: process.env,
  print: (text) => process.stdout.write(`${text}\n`),
  complain: (text) => process.stderr.write(`${text}\n`),
  progress: progressOn(process.stderr),
})

/** Rewrites one line on a terminal; silent in a pipe. */
function progressOn(stream: NodeJS.WriteStream): ShowProgress {
  if (!stream.isTTY) return () => {}
  process.on('exit', () => stream.write('\r\x1b[K'))
  return async (words) => void stream.write(`\r\x1b[K${await words()}`)
}
