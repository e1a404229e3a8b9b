// `npm start`: installs what is missing, then `rapor serve` makes the first edition, builds the app and serves it.
import { checkNode, installPackages, run } from './setup.mjs'

checkNode()
await installPackages()
process.exitCode = await run(process.execPath, ['bin/rapor.mjs', 'serve', ...process.argv.slice(2)])
