import { expect, test } from 'vitest'
import { fillCanned, gapsIn, unknownVariables } from './canned-text.ts'

const values = {
  name: 'Erika Beispiel',
  ticket: null,
  me: 'Anna',
  department: 'Service',
  brand: null,
  date: '4. März 2026',
  company: 'Muster GmbH',
}

test('a canned response is filled with what is known, and what is not stays a gap that says what belongs there', () => {
  const filled = fillCanned('Hallo {name}, danke für Ihre Frage zu { brand }. {Me} von {company}', values, 'de')
  expect(filled).toBe('Hallo Erika Beispiel, danke für Ihre Frage zu ⟦Marke⟧. Anna von Muster GmbH')
  expect(gapsIn(filled)).toEqual([{ start: 46, end: 53, says: 'Marke' }])
})

test('a variable that somebody typed or pasted is a gap as well, and other braces are none', () => {
  expect(gapsIn('Liebe {name}, {} {a + b} und {"x": 1}').map(({ says }) => says)).toEqual(['name'])
})

test('names that are no variables are found, each once and as they were written', () => {
  expect(unknownVariables('{vorname} {name} {Vorname} {vorname} {order number} {} {a+b}')).toEqual([
    'vorname',
    'Vorname',
    'order number',
  ])
})

test('what somebody is called cannot make a variable', () => {
  expect(fillCanned('Hallo {name}', { ...values, name: '{company}' }, 'en')).toBe('Hallo {company}')
})
