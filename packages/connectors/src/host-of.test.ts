import { expect, test } from 'vitest'
import { hostOf } from './host-of.ts'

test.each([
  ['https://www.example.co.uk/feed', 'example.co.uk'],
  ['https://news.example.com:8443/feed', 'example.com'],
  ['https://EXAMPLE.com./feed', 'example.com'],
  ['https://anna.tumblr.com/rss', 'tumblr.com'],
  ['https://anna.github.io/feed', 'anna.github.io'],
  ['https://github.io/feed', 'github.io'],
  ['http://127.0.0.1:8080/feed', '127.0.0.1:8080'],
  ['http://0x7f.1/feed', '127.0.0.1:80'],
  ['https://[2001:db8::1]/feed', '[2001:db8::1]:443'],
  ['http://localhost:3000/feed', 'localhost:3000'],
  ['http://rsshub/feed', 'rsshub:80'],
  ['http://rsshub.lan:1200/feed', 'rsshub.lan:1200'],
  ['https://rss.corp.internal/feed', 'rss.corp.internal:443'],
])('%s is spared as %s', (address, host) => {
  expect(hostOf(address, [])).toBe(host)
})

test('the subdomains of a domain that is named as shared are hosts of their own', () => {
  const separate = ['forums.example', 'example.com']
  expect(hostOf('https://anna.blog.example.com/feed', separate)).toBe('anna.blog.example.com')
  expect(hostOf('https://example.com/feed', separate)).toBe('example.com')
  expect(hostOf('https://www.example.org/feed', separate)).toBe('example.org')
})
