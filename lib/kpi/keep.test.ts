import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createKeep } from '#lib/kpi/keep'

test('the one not used for longest goes first', async () => {
  const keep = createKeep<string>(2)
  await keep.set('a', Promise.resolve('A'))
  await keep.set('b', Promise.resolve('B'))
  keep.get('a')
  await keep.set('c', Promise.resolve('C'))
  expect(await Promise.all(['a', 'b', 'c'].map((key) => keep.get(key)))).toEqual(['A', undefined, 'C'])
})

test('what is kept is bounded by its weight', async () => {
  const keep = createKeep<number[]>(10, (list) => list.length)
  await keep.set('small', Promise.resolve([1]))
  await keep.set('large', Promise.resolve([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]))
  await Promise.resolve()
  expect(keep.get('small')).toBeUndefined()
  expect(await keep.get('large')).toHaveLength(10)
})

test('what failed is forgotten', async () => {
  const keep = createKeep<string>(2)
  await expect(keep.set('a', Promise.reject(new Error('no')))).rejects.toThrow('no')
  await Promise.resolve()
  expect(keep.get('a')).toBeUndefined()
})

test('what is kept does not hold on to the request that asked for it', async () => {
  const requests = new AsyncLocalStorage<object>()
  const keep = createKeep<number>(8)
  const ask = () => {
    const request = {}
    requests.run(request, () => keep.set('a', later(1)))
    return new WeakRef(request)
  }
  const request = ask()
  await later(null)
  collectGarbage()
  expect(request.deref()).toBeUndefined()
  expect(await keep.get('a')).toBe(1)
})

const later = async <T>(value: T): Promise<T> => {
  await setImmediate()
  return value
}

function collectGarbage(): void {
  setFlagsFromString('--expose-gc')
  runInNewContext('gc')()
}
