import { AsyncLocalStorage } from 'node:async_hooks'

/** A bounded memory of promises. What was not used for longest goes first; what failed is forgotten. */
export interface Keep<T> {
  get(key: string): Promise<T> | undefined
  set(key: string, value: Promise<T>): Promise<T>
}

/** A promise holds on to the request that it was made in: its answer, its page. One made here holds on to none but the first. */
const outside = AsyncLocalStorage.snapshot()

/** `capacity` bounds the sum of the weights of what is kept; a value weighs 1 until it is there. */
export function createKeep<T>(capacity: number, weigh: (value: T) => number = () => 1): Keep<T> {
  const kept = new Map<string, { value: Promise<T>; weight: number }>()
  let total = 0

  const forget = (key: string) => {
    total -= kept.get(key)?.weight ?? 0
    kept.delete(key)
  }
  const shrink = () => {
    for (const key of kept.keys()) {
      if (total <= capacity) return
      forget(key)
    }
  }
  return {
    get(key) {
      const entry = kept.get(key)
      if (!entry) return undefined
      kept.delete(key)
      kept.set(key, entry)
      return entry.value
    },
    set(key, value) {
      forget(key)
      const entry = { value, weight: 1 }
      kept.set(key, entry)
      total += 1
      const settle = (weight: number | null) => {
        if (kept.get(key) !== entry) return
        if (weight === null) return forget(key)
        total += weight - entry.weight
        entry.weight = weight
        shrink()
      }
      value.then(
        (result) => {
          entry.value = outside(() => Promise.resolve(result))
          settle(Math.max(1, weigh(result)))
        },
        () => settle(null),
      )
      shrink()
      return value
    },
  }
}
