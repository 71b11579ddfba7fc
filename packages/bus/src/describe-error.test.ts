import { parseEvent } from '@echolot/domain'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { describeError, storableError } from './describe-error.ts'

test('an error keeps its code, its name and the first line of what it says', () => {
  const error = Object.assign(new TypeError('Source 7 has no URL\n    at somewhere'), { code: 'E_URL' })
  expect(describeError(error)).toEqual({ code: 'E_URL', text: 'TypeError: Source 7 has no URL' })
  expect(describeError(new RangeError(''))).toEqual({ code: 'RangeError', text: 'RangeError' })
  expect(describeError('boom')).toEqual({ code: 'unknown', text: 'A string was thrown.' })
})

test('a message that cannot be read says where it is wrong, and what', () => {
  const text = (payload: unknown) => {
    try {
      parseEvent('items.collected', payload)
      return null
    } catch (error) {
      return describeError(error).text
    }
  }
  expect(text({ itemIds: [7, 'eight'] })).toMatch(/^ZodError: itemIds\.1: .*expected number/)
  expect(text('nothing')).toMatch(/^ZodError: .*expected object/)
})

test('whatever is thrown can be stored: no NUL, no lone surrogate, one short line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), fc.anything(), (message, code) => {
      for (const text of [
        describeError(Object.assign(new Error(message), { code })).text,
        describeError(Object.assign(new Error(message), { code })).code,
        storableError(new Error(message)).stack ?? '',
      ]) {
        expect(text.isWellFormed()).toBe(true)
        expect(text).not.toMatch(/[\0\r\n]/)
        expect(text.length).toBeLessThanOrEqual(261)
      }
    }),
  )
})
