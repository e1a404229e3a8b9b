// `npm start`: installs what is missing, then `rapor serve` makes the first edition, builds the app and serves it.
import { checkNode, installPackages, runNode } from './setup.mjs'

// Only npm waits for what it started; a shell may leave us running on purpose.
if (process.env.npm_lifecycle_event) await import('./orphan.mjs')
checkNode()
await installPackages()
process.exitCode = await runNode(['bin/rapor.mjs', 'serve', ...process.argv.slice(2)])
