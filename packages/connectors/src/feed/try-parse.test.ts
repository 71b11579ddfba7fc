import { describe, expect, test } from 'vitest'
import { tryParse } from './try-parse.ts'

const body = (source: string) => Buffer.from(source).toString('base64')

describe('echolot try parse', () => {
  test('answers with the promised shape, unknown as null', async () => {
    const answer = await tryParse({
      body: body('<rss><channel><item><guid>1</guid></item></channel></rss>'),
      contentType: null,
      url: null,
    })
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      format: 'rss',
      feed: { title: null, url: null, language: null },
      items: [
        { id: '1', url: null, title: null, text: null, html: null, author: null, publishedAt: null, updatedAt: null },
      ],
      problems: [],
    })
  })

  test('writes instants to the millisecond, in UTC', async () => {
    const answer = await tryParse({
      body: body('<rss><channel><item><pubDate>Tue, 04 Mar 2025 10:15:00 +0100</pubDate></item></channel></rss>'),
    })
    expect(answer.items[0]?.publishedAt).toBe('2025-03-04T09:15:00.000Z')
  })

  test.each([
    [null],
    [7],
    ['x'],
    [[]],
    [{}],
    [{ body: 7 }],
    [{ body: 'ä' }],
    [{ body: 'abcde' }],
    [{ body: '', url: 7 }],
  ])('%j is no question', async (input) => {
    expect(await tryParse(input).catch((error) => error)).toMatchObject({
      code: 'invalid_input',
      message: expect.any(String),
    })
  })

  test('says which value is wrong', async () => {
    for (const [input, message] of [
      [{ body: 7 }, '"body" is the bytes of the feed in base64, not 7.'],
      [{ body: 'ä'.repeat(200) }, /not "ä+…\.$/],
      [{ body: '', url: [1] }, '"url" is a text or null, not [1].'],
      [[], '[] is no object with "body", "contentType" and "url".'],
    ] as const)
      await expect(tryParse(input)).rejects.toThrow(message)
  })

  test('shows the last item of a feed that was cut off, and says so', async () => {
    const answer = await tryParse({
      body: body('<rss><channel><item><guid>1</guid></item><item><title>B</title><guid>cut'),
    })
    expect(answer.items.map(({ id }) => id)).toEqual(['1', 'cut'])
    expect(answer.problems).toEqual([
      { severity: 'warning', code: 'feed_cut_off', message: expect.stringMatching(/last item.*\.$/) },
    ])
  })

  test('says of what is no feed that it is none', async () => {
    expect(await tryParse({ body: '', contentType: null, url: null }).catch((error) => error)).toMatchObject({
      code: 'not_a_feed',
    })
    expect(
      await tryParse({ body: body('<!doctype html><p>404'), contentType: 'text/html', url: 'x' }).catch(
        (error) => error,
      ),
    ).toMatchObject({ code: 'not_a_feed' })
  })
})
