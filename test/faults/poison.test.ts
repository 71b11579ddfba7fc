import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { ask } from '../support/ask.ts'
import { chance } from '../support/chance.ts'
import { clientOf } from '../support/client.ts'
import { ownPostgres } from '../support/own-postgres.ts'
import { ownRedis } from '../support/own-redis.ts'
import { runProgram, serveEcholot } from '../support/program.ts'
import { type Post, rss, serve } from '../support/serve.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'
import { serveFeeds } from './feeds.ts'
import { everySecond, listenTo, publishAndWait } from './listen.ts'
import { expectExactly, expectInvariants, untilSettled } from './oracle.ts'

const settings = {
  ECHOLOT_ALLOW_NETWORKS: '127.0.0.1',
  ECHOLOT_SECRET: 'a secret for tests only',
  ECHOLOT_LOG_LEVEL: 'warn',
}

test.concurrent.each(['PostgreSQL', 'Redis'] as const)(
  'what is delivered twice and out of order is done once (queues in %s)',
  async (backend) => {
    chance(`delivered twice, ${backend}`)
    await using feeds = await serveFeeds()
    await using database = await ownPostgres()
    await using stack = new AsyncDisposableStack()
    const redis = backend === 'Redis' ? stack.use(await ownRedis()) : null
    await using echolot = await serveEcholot({
      ...settings,
      DATABASE_URL: database.url,
      ...(redis === null ? {} : { REDIS_URL: redis.url }),
    })
    // Every message has a twin of another key, which comes up to 2 s later and so among those of other posts.
    await ask(
      database.url,
      `create function twin() returns trigger language plpgsql as $$ begin
         if pg_trigger_depth() = 1 then
           insert into outbox (event, payload, lane, created_at, claimed_until)
           values (new.event, new.payload, new.lane, new.created_at, clock_timestamp() + random() * interval '2 s');
         end if;
         return new;
       end $$;
       create trigger twin after insert on outbox for each row execute function twin()`,
    )
    await listenTo(feeds, echolot.origin)
    await ask(database.url, everySecond)
    const stored = async () =>
      (await ask<{ n: number }>(database.url, 'select count(*)::int as n from item'))[0]?.n ?? 0
    for (let round = 0; round < 4; round++) await publishAndWait(feeds, 60, stored)
    await until('the last posts are stored', async () => (await stored()) === feeds.published(), 60_000)
    // The sources go on being asked, and each poll is a message: the twins of the last ones are waited for.
    await ask(database.url, "update source set interval_seconds = 900, next_poll_at = now() + interval '900 s'")
    await untilSettled(database.url, feeds.published(), redis?.url)
    await expectExactly(database.url, feeds.expected())
    await echolot.end('SIGTERM')
  },
)

test.concurrent('what cannot be worked on is put aside with its reason, alone, and is worked on when it can be', async () => {
  const good = (n: number): Post => ({
    id: `gut-${n}`,
    title: `Gut ${n}`,
    text: 'Muster hilft nicht.',
    at: '2026-03-02T08:00:00Z',
  })
  const posts: Post[] = [
    ...Array.from({ length: 40 }, (_, n) => good(n)),
    { ...good(40), id: 'nul\u0000nul', title: 'Null \u0000 im Titel' },
    { ...good(41), id: 'half', title: 'Halb \ud83d ein Zeichen', author: '\udc00' },
    { ...good(42), id: 'long', text: `Muster ${'und so weiter '.repeat(500_000)}` },
    { ...good(43), id: 'poison', title: 'Gift' },
  ]
  await using feed = await serve((_request, response) =>
    response.setHeader('content-type', 'application/rss+xml; charset=utf-8').end(rss('Presse', posts)),
  )
  await using database = await ownPostgres()
  const env = { ...settings, DATABASE_URL: database.url }
  await using echolot = await serveEcholot(env)
  const anna = clientOf(echolot.origin)
  await setUp(anna)
  await ask(
    database.url,
    `create function poison() returns trigger language plpgsql as $$ begin
       if exists (select from item_text where item_id = new.item_id and title = 'Gift') then
         raise exception 'This one cannot be a mention.' using errcode = '22000';
       end if;
       return new;
     end $$;
     create trigger poison before insert on mention for each row execute function poison()`,
  )
  await addFeed(anna, feed.origin)
  await until('one is put aside', async () => (await anna.deadLetters.list()).length > 0, 120_000)
  await until('the rest is in the queue', async () => (await anna.tickets.counts()).views.waiting === 43, 60_000)
  expect(await anna.deadLetters.list()).toMatchObject([{ topic: 'items.collected', errorCode: '22000' }])
  await expectInvariants(database.url, { dead: 1 })

  // A command on the database that somebody serves, or nobody, does the same.
  posts.push(...[50, 51].map(good), { ...good(52), id: 'poison2', title: 'Gift' })
  await echolot.end('SIGTERM')
  const polled = await runProgram(['sources', 'poll', '--all'], env)
  expect(polled).toMatchObject({ code: 1, stdout: expect.stringContaining('3 new') })
  expect(polled.stderr).toContain('One item could not be judged')
  await expectInvariants(database.url, { dead: 2 })

  await ask(database.url, 'drop trigger poison on mention')
  await using again = await serveEcholot(env)
  const replayed = await runProgram(['replay', '--all'], env)
  expect(replayed).toMatchObject({ code: 0 })
  const berta = clientOf(again.origin)
  await berta.session.signIn(administrator)
  await until('they are in the queue as well', async () => (await berta.tickets.counts()).views.waiting === 47, 60_000)
  await expectInvariants(database.url)
  await again.end('SIGTERM')
})
