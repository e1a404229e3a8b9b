import { rmSync } from 'node:fs'

/** The store of the run is a temp folder; nothing of it stays. */
export default function teardown(): void {
  if (process.env.E2E_STORE?.includes('rapor-e2e-'))
    rmSync(process.env.E2E_STORE, { recursive: true, force: true })
}
