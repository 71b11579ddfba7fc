import { expect, test } from 'vitest'
import { feedsOfPage } from './feeds-of-page.ts'

const at = (url: string, markup = '', generator: string | null = null) => feedsOfPage({ url, generator, markup })
const channel = 'UCa1B2c3D4e5F6g7H8i9J0kL'

test.each([
  [
    `https://www.youtube.com/channel/${channel}/videos`,
    [`https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`],
  ],
  ['https://www.youtube.com/playlist?list=PLabc', ['https://www.youtube.com/feeds/videos.xml?playlist_id=PLabc']],
  ['https://www.reddit.com/r/werkzeug', ['https://www.reddit.com/r/werkzeug/.rss']],
  [
    'https://old.reddit.com/r/werkzeug/comments/1abc/bohrer/',
    ['https://old.reddit.com/r/werkzeug/comments/1abc/bohrer/.rss'],
  ],
  ['https://www.reddit.com/u/erika_m/', ['https://www.reddit.com/user/erika_m/.rss']],
  [
    'https://www.reddit.com/search/?q=%22Musterwerk%22&sort=new',
    ['https://www.reddit.com/search.rss?q=%22Musterwerk%22&sort=new'],
  ],
  ['https://social.example/@erika', ['https://social.example/@erika.rss']],
  ['https://social.example/tags/musterwerk', ['https://social.example/tags/musterwerk.rss']],
  ['https://bsky.app/profile/erika.example', ['https://bsky.app/profile/erika.example/rss']],
  [
    'https://github.com/musterwerk/bohrer/issues',
    ['https://github.com/musterwerk/bohrer/releases.atom', 'https://github.com/musterwerk/bohrer/tags.atom'],
  ],
  ['https://stackoverflow.com/questions/tagged/muster', ['https://stackoverflow.com/feeds/tag/muster']],
  ['https://stackoverflow.com/questions/42/how-to', ['https://stackoverflow.com/feeds/question/42']],
  [
    'https://apps.apple.com/fr/app/musterwerk/id123456789',
    ['https://itunes.apple.com/fr/rss/customerreviews/id=123456789/sortBy=mostRecent/xml'],
  ],
  ['https://forum.example/t/bohrer/77/3', ['https://forum.example/t/bohrer/77.rss']],
  ['https://forum.example/topic/7/bohrer', ['https://forum.example/topic/7.rss']],
  ['https://medium.com/@erika', ['https://medium.com/feed/@erika']],
  ['https://werkbrief.substack.com/', ['https://werkbrief.substack.com/feed']],
  [
    'https://news.google.com/search?q=Musterwerk&hl=de&gl=DE&ceid=DE%3Ade',
    ['https://news.google.com/rss/search?q=Musterwerk&hl=de&gl=DE&ceid=DE%3Ade'],
  ],
  ['https://www.bing.com/news/search?q=Musterwerk', ['https://www.bing.com/news/search?q=Musterwerk&format=RSS']],
])('%s has its feed elsewhere', (page, feeds) => {
  expect(at(page)).toEqual(feeds)
})

test('an app that is reviewed where people speak German has a feed for each of their countries', () => {
  expect(at('https://apps.apple.com/at/app/id123').map((feed) => new URL(feed).pathname.slice(0, 4))).toEqual([
    '/at/',
    '/de/',
    '/ch/',
  ])
})

test('whose channel a name on YouTube is, its page tells', () => {
  expect(at('https://www.youtube.com/@werkzeugschau')).toEqual([])
  expect(at('https://www.youtube.com/@werkzeugschau', `{"externalId":"${channel}"}`)).toEqual([
    `https://www.youtube.com/feeds/videos.xml?channel_id=${channel}`,
  ])
})

test('where a show of Apple Podcasts lies, its page tells', () => {
  const page = 'https://podcasts.apple.com/de/podcast/werkstattfunk/id123456789'
  expect(at(page)).toEqual([])
  expect(at(page, String.raw`{"feedUrl":"https:\/\/feeds.example\/werkstatt?a=1\u0026b=2"}`)).toEqual([
    'https://feeds.example/werkstatt?a=1&b=2',
  ])
  expect(at(page, '{"feedUrl":"javascript:alert(1)"}')).toEqual([])
})

test('a forum that says it is Discourse has its feeds where each has them', () => {
  expect(at('https://forum.example/', '', 'Discourse 3.5.0')).toEqual([
    'https://forum.example/posts.rss',
    'https://forum.example/latest.rss',
  ])
})

test.each([
  'https://muster.example/',
  'https://muster.example/blog/post',
  'https://social.example/@erika.rss',
  'ftp://muster.example/r/x',
  'nonsense',
])('%s says nothing of a feed', (page) => {
  expect(at(page)).toEqual([])
})
