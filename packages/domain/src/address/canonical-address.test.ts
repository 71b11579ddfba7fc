import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalAddress } from './canonical-address.ts'
import { unwrapAddress } from './unwrap-address.ts'

test.each([
  [
    'https://www.google.com/url?rct=j&sa=t&url=https://www.blatt.example/a%3Fid%3D5%26b%3D1&ct=ga&cd=CAEY&usg=AO',
    'https://www.blatt.example/a?id=5&b=1',
  ],
  [
    'https://www.google.de/url?sa=t&url=https://blatt.example/a?id=5&b=1&ct=ga&cd=CAEY',
    'https://blatt.example/a?id=5&b=1',
  ],
  [
    'http://www.bing.com/news/apiclick.aspx?ref=FexRss&tid=67&url=https%3a%2f%2fblatt.example%2fa%3fpage%3d2&c=1&mkt=de-de',
    'https://blatt.example/a?page=2',
  ],
  ['https://www.bing.com/ck/a?!&&p=3&u=a1aHR0cHM6Ly93d3cuZXhhbXBsZS5kZS9h&ntb=1', 'https://www.example.de/a'],
  ['https://l.facebook.com/l.php?u=https%3A%2F%2Fblatt.example%2Fa&h=AT0', 'https://blatt.example/a'],
  [
    'https://www.linkedin.com/redir/redirect?url=https%3A%2F%2Fblatt%2Eexample%2Fa&urlhash=x',
    'https://blatt.example/a',
  ],
  ['https://www.linkedin.com/safety/go?url=https%3A%2F%2Fblatt.example%2Fa&trk=x', 'https://blatt.example/a'],
  ['https://www.google.com/amp/s/www.blatt.example/a', 'https://www.blatt.example/a'],
  ['https://blatt-example.cdn.ampproject.org/v/s/blatt.example/a?amp_js_v=0.1&id=3', 'https://blatt.example/a?id=3'],
  [
    'https://deref-gmx.net/mail/client/x/dereferrer/?redirectUrl=https%3A%2F%2Fblatt.example%2Fa',
    'https://blatt.example/a',
  ],
  [
    'https://l.facebook.com/l.php?u=https%3A%2F%2Fwww.google.com%2Furl%3Furl%3Dhttps%253A%252F%252Fblatt.example%252Fa',
    'https://blatt.example/a',
  ],
])('%s leads to %s', (wrapped, inner) => {
  expect(unwrapAddress(wrapped)).toBe(inner)
})

test.each([
  'https://www.google.com/search?q=https://blatt.example/a',
  'https://l.facebook.com/l.php?u=javascript:alert(1)',
  'https://blatt.example/url?url=https://other.example/a',
  'not an address',
])('%s is left as it is', (address) => {
  expect(unwrapAddress(address)).toBe(address)
})

test.each([
  ['http://www.blatt.example/a/', 'https://blatt.example/a'],
  ['https://m.blatt.example/a', 'https://blatt.example/a'],
  ['https://mobil.blatt.example/a', 'https://blatt.example/a'],
  ['https://amp.blatt.example/a', 'https://blatt.example/a'],
  ['https://blatt.example/lange-geschichte/amp', 'https://blatt.example/lange-geschichte'],
  ['https://blatt.example/lange-geschichte.amp.html', 'https://blatt.example/lange-geschichte.html'],
  ['https://blatt.example/a?outputType=amp', 'https://blatt.example/a'],
  [
    'https://blatt.example/a?sara_ref=re-xx&wt_mc=x&wtmc=y&xtor=RSS-1&at_medium=z&ns_campaign=n',
    'https://blatt.example/a',
  ],
  ['https://blatt.example/a?utm_source=x&mtm_source=y&pk_campaign=z&etcc_med=SEA&wt_zmc=q', 'https://blatt.example/a'],
  [
    'https://blatt.example/news/firma-eroeffnet-filiale?cid=nl.1&kid=7',
    'https://blatt.example/news/firma-eroeffnet-filiale',
  ],
  ['https://blatt.example/a?ref=rss', 'https://blatt.example/a'],
  ['https://blatt.example/a?b=2&a=1', 'https://blatt.example/a?a=1&b=2'],
  ['https://blatt.example:443//a/./b/../c/', 'https://blatt.example/a/c'],
  ['https://blatt.example/a;jsessionid=1F2?PHPSESSID=3', 'https://blatt.example/a'],
  ['https://blatt.example/://', 'https://blatt.example/:'],
  ['https://blatt.example/%7Ea', 'https://blatt.example/~a'],
  ['https://blatt.example/a#kommentare', 'https://blatt.example/a'],
  ['https://blatt.example/a#:~:text=Muster', 'https://blatt.example/a'],
  ['https://youtu.be/dQw4w9WgXcQ?si=x', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=3'],
  ['https://de.m.wikipedia.org/wiki/Muster', 'https://de.wikipedia.org/wiki/Muster'],
  ['https://twitter.com/ute/status/123/photo/1', 'https://x.com/ute/status/123?s=20'],
  ['https://redd.it/abc123', 'https://old.reddit.com/r/muster/comments/abc123/ein_titel/'],
  ['https://www.reddit.com/r/muster/comments/abc123/ein_titel/k1/', 'https://reddit.com/r/muster/comments/abc123/_/k1'],
  ['https://news.google.com/rss/articles/CBMi1?oc=5', 'https://news.google.com/articles/CBMi1?hl=de&gl=DE'],
  ['https://de.linkedin.com/posts/ute-123?trk=x&rcm=y', 'https://www.linkedin.com/posts/ute-123'],
  ['https://www.amazon.de/Muster-Lupe/dp/B0ABCDEFGH/ref=sr_1_1?qid=1', 'https://amazon.de/dp/B0ABCDEFGH'],
  ['https://blatt.example/bericht-100~amp.html', 'https://blatt.example/bericht-100.html'],
  ['https://blatt.example/bericht_amp.html?noamp=mobile', 'https://blatt.example/bericht.html'],
  ['https://blatt.example/a?WT.mc_id=x&sara_ecid=y&gaa_at=z&intcmp=q', 'https://blatt.example/a'],
  ['https://blog.example/a?replytocom=33#respond', 'https://blog.example/a'],
  ['https://blog.example/a?share=bluesky&source=rss-12--3', 'https://blog.example/a'],
  ['https://facebook.com/muster/posts/1?__cft__[0]=AZ&__tn__=%2CO', 'https://facebook.com/muster/posts/1'],
])('%s is the page %s', (one, other) => {
  expect(canonicalAddress(one)?.canonical).toBe(canonicalAddress(other)?.canonical)
})

test.each([
  ['https://shop.example/artikel?mc=42', 'https://shop.example/artikel?mc=43'],
  ['https://shop.example/index.php?cid=12', 'https://shop.example/index.php?cid=13'],
  ['https://blatt.example/?p=1', 'https://blatt.example/?p=2'],
  ['https://blatt.example/a?page=1', 'https://blatt.example/a?page=2'],
  ['https://blatt.example/a?ref=4711', 'https://blatt.example/a?ref=4712'],
  ['https://blatt.example/a#comment-1', 'https://blatt.example/a#comment-2'],
  ['https://app.example/#/a', 'https://app.example/#/b'],
  ['https://blatt.example/A', 'https://blatt.example/a'],
  ['https://nord.blatt.example/a', 'https://sued.blatt.example/a'],
  ['https://m.co.uk/a', 'https://co.uk/a'],
  ['https://youtube.com/watch?v=dQw4w9WgXcQ&lc=Ugx1', 'https://youtube.com/watch?v=dQw4w9WgXcQ&lc=Ugx2'],
  ['https://youtube.com/watch?v=dQw4w9WgXcQ&lc=Ugx1', 'https://youtu.be/dQw4w9WgXcQ'],
  ['https://reddit.com/r/a/comments/abc123/t/k1', 'https://reddit.com/r/a/comments/abc123/t/k2'],
  ['https://reddit.com/r/a/comments/abc123/t/k1', 'https://reddit.com/r/a/comments/abc123/t'],
  ['https://shop.example/lampen-und-leuchten?cid=12', 'https://shop.example/lampen-und-leuchten?cid=13'],
  ['https://shop.example/a?trk=1', 'https://shop.example/a?trk=2'],
  ['https://shop.example/a?pk_id=1', 'https://shop.example/a?pk_id=2'],
  ['https://shop.example/a?at_id=1', 'https://shop.example/a?at_id=2'],
  ['https://amazon.de/gp/customer-reviews/R1', 'https://amazon.de/gp/customer-reviews/R2'],
])('%s is another page than %s', (one, other) => {
  expect(canonicalAddress(one)?.canonical).not.toBe(canonicalAddress(other)?.canonical)
})

test('a homepage is told from a page, and what is no web address has no form', () => {
  expect(canonicalAddress('https://www.blatt.example/?utm_source=rss')).toMatchObject({
    isHomepage: true,
    host: 'blatt.example',
  })
  expect(canonicalAddress('https://blatt.example/a')?.isHomepage).toBe(false)
  expect(canonicalAddress('mailto:a@blatt.example')).toBeNull()
  expect(canonicalAddress('https://')).toBeNull()
})

test('the canonical form of a canonical form is itself, whatever was written', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (written) => {
      const once = canonicalAddress(written)
      if (once !== null) expect(canonicalAddress(once.canonical)?.canonical).toBe(once.canonical)
    }),
  )
})

test('the same of addresses made of what is led back, taken off and known', () => {
  const hosts = `reddit.com amazon.de news.google.com youtube.com x.com blatt.example de.linkedin.com redd.it
    amp.blatt.example m.youtube.com`.split(/\s+/)
  const parts =
    `comments abc123 r dp B0ABCDEFGH articles read rss watch status 12 ref=x amp a.amp.html x~amp.html x_amp.html : ..
    index.html index.php url %2e a;jsessionid=1 ü`.split(/\s+/)
  const parameters =
    `v=dQw4w9WgXcQ lc=U cid=12 amp=1 noamp=1 pk_id=1 utm_x=2 url=https://blatt.example/b a=1 ref=rss ref=3 share=x
    s=20`.split(/\s+/)
  fc.assert(
    fc.property(
      fc.constantFrom(...hosts),
      fc.array(fc.constantFrom('', ...parts), { maxLength: 6 }),
      fc.array(fc.constantFrom(...parameters), { maxLength: 4 }),
      fc.constantFrom('', '#a', '#c-1', '#/x', '#!y'),
      (host, path, query, hash) => {
        const once = canonicalAddress(`https://${host}/${path.join('/')}?${query.join('&')}${hash}`)?.canonical
        if (once !== undefined) expect(canonicalAddress(once)?.canonical).toBe(once)
      },
    ),
    { numRuns: 2_000 },
  )
})

test('an address as long as a book takes no longer than its length says', () => {
  const long = `https://www.google.com/url?url=https://blatt.example/${'a/'.repeat(3_900)}`
  const began = process.cpuUsage()
  for (let n = 0; n < 100; n++) canonicalAddress(long)
  // Of the processor's time, which others on the machine do not take from us.
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(5_000)
})
