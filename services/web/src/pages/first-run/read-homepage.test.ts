import { expect, test } from 'vitest'
import { readHomepage } from './read-homepage.ts'

test('a homepage may be typed without its scheme, which is then left to be found out', () => {
  expect(readHomepage(' musterwerk.example ')).toBe('musterwerk.example/')
  expect(readHomepage('http://musterwerk.example/blog')).toBe('http://musterwerk.example/blog')
})

test('no homepage is none, and nonsense is refused', () => {
  expect(readHomepage('  ')).toBeNull()
  expect(readHomepage('no homepage')).toBeUndefined()
  expect(readHomepage('musterwerk')).toBeUndefined()
})

test('a server on the own machine or with a port is an address too', () => {
  expect(readHomepage('http://localhost:8080')).toBe('http://localhost:8080/')
  expect(readHomepage('127.0.0.1:8080')).toBe('127.0.0.1:8080/')
})
