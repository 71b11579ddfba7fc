import { expect, test } from 'vitest'
import { isAlike, sameWords, visibleText } from './visible-text.ts'

const said = (text: string | null, title: string | null = 'Titel') => ({ title, text })

test('white space and what has no shape is not visible', () => {
  expect(visibleText(said(' Muster\u00ad\n\n ist\u00a0gut\u200b '))).toBe('Titel\nMuster ist gut')
  expect(visibleText(said(null, null))).toBe(visibleText(said('', '')))
})

test.each([
  ['12 Likes, 1.234 mal gesehen', '13 Likes, 1.235.000 mal gesehen'],
  ['um 9:41 Uhr', 'um 10:02 Uhr'],
  ['„Muster“ ist gut', '"Muster" ist gut!'],
])('"%s" has the words of "%s"', (one, other) => {
  expect(sameWords(said(one), said(other))).toBe(true)
})

test.each([
  ['Muster ist gut', 'Muster ist nicht gut'],
  ['Muster ist gut', 'Muster ist schlecht'],
  ['Muster hat 3 Filialen', 'Muster hat drei Filialen'],
])('"%s" has other words than "%s"', (one, other) => {
  expect(sameWords(said(one), said(other))).toBe(false)
})

test('an edit of a text is alike, another text is not, and nothing is like nothing', () => {
  const text = 'Meine Lieferung von Muster kam gestern kaputt an.'
  expect(isAlike(said(text), said(`${text} Nachtrag: Sie wird ersetzt.`))).toBe(true)
  expect(isAlike(said(text), said('Muster sucht Leute für den Versand in Köln.'))).toBe(false)
  expect(isAlike(said(null, null), said(null, null))).toBe(false)
})
