import { expect, test } from 'vitest'
import { contributeSearch } from './contribute-search.ts'

test('a telephone that puts the link into the text is understood', () => {
  expect(contributeSearch({ title: 'Mühlen', text: 'Lies mal https://blog.example/muehlen' })).toEqual({
    what: 'mention',
    title: 'Mühlen',
    url: 'https://blog.example/muehlen',
    text: 'Lies mal https://blog.example/muehlen',
  })
  expect(contributeSearch({ text: 'https://blog.example/muehlen' })).toEqual({
    what: 'mention',
    url: 'https://blog.example/muehlen',
  })
})

test('only addresses of pages on the web are taken as links, and nothing is chosen where nothing was sent', () => {
  expect(contributeSearch({ url: 'javascript:alert(1)' })).toEqual({})
  expect(contributeSearch({ url: 'data:text/html,x', text: 42 })).toEqual({ what: 'mention', text: '42' })
  expect(contributeSearch({ what: 'nonsense', text: '  ' })).toEqual({})
})
