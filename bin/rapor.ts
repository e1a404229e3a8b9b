import type { ShowProgress } from './command'
import { main } from './main'
import { verbs } from './verbs'

// The reader of a pipe may leave early: `rapor kpi | head`.
process.stdout.on('error', () => process.exit())

/** One line on a terminal, written over and over; silent in a pipe. */
const line = (text: string) => process.stderr.isTTY && process.stderr.write(`\r\x1b[K${text}`)
process.on('exit', () => line(''))

const progress: ShowProgress = async (words) => process.stderr.isTTY && line(await words())

const sayOn = (stream: NodeJS.WriteStream) => (text: string) => {
  line('')
  stream.write(`${text}\n`)
}

process.exitCode = await main(process.argv.slice(2), verbs, {
  env: process.env,
  print: sayOn(process.stdout),
  complain: sayOn(process.stderr),
  progress,
})
