// Loaded first (`node --import`): ends this process when the one that started it is gone. Nobody can pass SIGKILL on.
import process from 'node:process'

const parent = process.ppid
const CHECK_MS = 1000

setInterval(() => {
  if (process.ppid !== parent) process.exit(1)
}, CHECK_MS).unref()
