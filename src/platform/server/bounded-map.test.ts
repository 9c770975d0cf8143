import { expect, it } from 'vitest'
import { BoundedMap } from './bounded-map.ts'

it('lets the entry go that rested longest', () => {
  const map = new BoundedMap<string, number>(2)
  map.set('a', 1)
  map.set('b', 2)
  map.get('a')
  map.set('c', 3)
  expect(['a', 'b', 'c'].map((key) => map.get(key))).toEqual([1, undefined, 3])
  map.delete('a')
  expect(map.get('a')).toBeUndefined()
})
