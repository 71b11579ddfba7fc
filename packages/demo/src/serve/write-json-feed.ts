import type { FeedWriter } from './feed-document.ts'

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export const jsonFeed: FeedWriter = {
  contentType: 'application/feed+json; charset=utf-8',
  write: ({ title, homeUrl, selfUrl, language, entries }) =>
    JSON.stringify(
      {
        version: 'https://jsonfeed.org/version/1.1',
        title,
        home_page_url: homeUrl,
        feed_url: selfUrl,
        language,
        items: entries.map((entry) => ({
          id: entry.id,
          url: entry.url,
          ...(entry.title === null ? {} : { title: entry.title }),
          content_html: entry.html,
          content_text: entry.text,
          date_published: entry.publishedAt.toISOString(),
          ...(entry.author === null ? {} : { authors: [{ name: entry.author }] }),
        })),
      },
      null,
      1,
    ),
}
