import { expect, test } from 'vitest'
import { linksOf } from './links-of.ts'

test('what an item links to is told once, in its order', () => {
  const html = `<p>Siehe <a class=x href="https://muster.de/a?b=1&amp;c=2">hier</a>, <A HREF='http://example.org/'>dort</A>
    und <a href="https://muster.de/a?b=1&amp;c=2">noch einmal</a>.</p>`
  expect(linksOf(html)).toEqual(['https://muster.de/a?b=1&c=2', 'http://example.org/'])
})

test('what leads nowhere on the web is no link', () => {
  expect(linksOf('<a href="mailto:a@b.de">m</a><a name="x">n</a><img src="https://muster.de/x.png">')).toEqual([])
  expect(linksOf('href="https://muster.de/" in words')).toEqual([])
  expect(linksOf(null)).toEqual([])
})

test('a page of links alone gives fifty, and a link whose tag is torn is read as far as it goes', () => {
  expect(linksOf(Array.from({ length: 80 }, (_, n) => `<a href="https://x.de/${n}">y</a>`).join(''))).toHaveLength(50)
  expect(linksOf('<a href="https://muster.de/')).toEqual(['https://muster.de/'])
})
