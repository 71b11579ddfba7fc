import { expect, test } from 'vitest'
import { readEmail, shownEmail, storedEmail } from './email.ts'

test('an address with umlauts in its domain is one, however it is typed, and reads as it was typed', () => {
  expect(storedEmail(' Kirsten@Größmann.example ')).toBe('kirsten@xn--grmann-cta7p.example')
  expect(storedEmail('kirsten@xn--grmann-cta7p.example')).toBe('kirsten@xn--grmann-cta7p.example')
  expect(shownEmail('kirsten@xn--grmann-cta7p.example')).toBe('kirsten@größmann.example')
})

test('what nobody could sign in with is refused, wherever somebody is added', () => {
  expect(readEmail('Juergen@Müller.example')).toBe('juergen@xn--mller-kva.example')
  for (const wrong of ['jürgen@müller.example', 'kirsten', 'a@b c', '@x.example', 'a@', 'a@-b.example', 'a@b..example'])
    expect(() => readEmail(wrong)).toThrow(/is no e-mail address/)
})

test('what has no domain stays as it is', () => {
  expect(storedEmail('Kirsten')).toBe('kirsten')
  expect(storedEmail('a@b c')).toBe('a@b c')
  expect(shownEmail('a@localhost')).toBe('a@localhost')
})
