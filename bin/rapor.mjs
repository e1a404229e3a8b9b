// The command line: `node bin/rapor.mjs VERB`, which is `npm run rapor -- VERB`.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'
import { checkNode } from './setup.mjs'

checkNode()
const folder = await bundle()
if (folder === null) (await import('tsx/esm/api')).register()
await import(folder === null ? './rapor.ts' : pathToFileURL(join(folder, 'rapor.mjs')).href)
