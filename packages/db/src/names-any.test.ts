import { expect, test } from 'vitest'
import { namesAny, namesInFull, wordsOfNames } from './names-any.ts'

const words = wordsOfNames(['Dr. Żółw Quittenmus & "Söhne"', '@quitte_77', null])

test.each([
  'QUITTENMUS rief an',
  'bitte an żółw antworten',
  'https://forum.example/u/%C5%BC%C3%B3%C5%82w/7',
  'Söhne',
  'siehe @quitte_77',
  '100 % Quittenmus',
])('somebody is named in %j', (text) => {
  expect(namesAny(text, words)).toBe(true)
})

test.each(['Dr. Schmidt', 'Quittenmuskuchen', 'versöhnend', ''])('nobody is named in %j', (text) => {
  expect(namesAny(text, words)).toBe(false)
})

test('who has no name is named nowhere', () => {
  expect(namesAny('null und nichts', wordsOfNames([null, '', 'É.']))).toBe(false)
})

test('in full is named who is named by the whole name or handle, in any order', () => {
  const names = ['Dr. Erika Quittenmus', '@quitte_77', null, 'É.']
  for (const text of ['Streit mit Quittenmus, Erika, ab Mai', 'https://forum.example/u/quitte_77'])
    expect(namesInFull(text, names)).toBe(true)
  for (const text of ['Erika geht in Rente', 'Quittenmuskuchen', '', 'É. und null'])
    expect(namesInFull(text, names)).toBe(false)
})
