import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packNumbers, unpackNumbers } from './packed-numbers.ts'

test('whole numbers of any size come back as they went, also where lists were put one behind the other', () => {
  const lists = fc.array(fc.array(fc.oneof(fc.nat(300), fc.nat(), fc.maxSafeNat())))
  fc.assert(
    fc.property(lists, (all) => {
      expect([...unpackNumbers(Buffer.concat(all.map(packNumbers)))]).toEqual(all.flat())
    }),
  )
  expect([...packNumbers([0, 127, 128, 1_000_000])]).toEqual([0, 127, 128, 1, 192, 132, 61])
})

test('what is no whole number from 0 on is refused with its value', () => {
  for (const number of [-1, 0.5, Number.NaN, 2 ** 60]) expect(() => packNumbers([number])).toThrow(String(number))
})
