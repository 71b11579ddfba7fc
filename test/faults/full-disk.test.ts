import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clearFolder } from '../support/program.ts'
import { smallDisk } from '../support/small-disk.ts'
import { until } from '../support/until.ts'
import { serveFeeds } from './feeds.ts'
import { listenEmbedded } from './listen.ts'
import { expectExactly, untilSettled } from './oracle.ts'

/** What PostgreSQL says of a full disk, from where no disk of a test's own can be had. */
const noSpace = `create function no_space() returns trigger language plpgsql as $$ begin
    raise exception 'could not extend file: No space left on device' using errcode = '53100';
  end $$;
  create trigger no_space before insert on item for each row execute function no_space();
  create trigger no_space before insert on mention for each row execute function no_space();
  create trigger no_space before insert on ticket for each row execute function no_space()`

test('a disk that is full loses nothing, and all goes on when there is room again', async () => {
  const place = await mkdtemp(join(tmpdir(), 'echolot-disk-'))
  const disk = await smallDisk(place, 220)
  const data = join(place, 'data')
  try {
    await using feeds = await serveFeeds()
    await using echolot = await listenEmbedded(feeds, data)
    const { url } = echolot
    feeds.publish(50)
    await untilSettled(url, feeds.published())

    if (disk === null) await ask(url, noSpace)
    else await disk.fill()
    feeds.publish(500)
    const readiness = async () =>
      (await (await fetch(`${echolot.origin}/readyz`)).json()) as { ready: boolean; reasons: string[] }
    await until(
      'it says what is wrong',
      async () => (await readiness()).reasons.includes('The disk of the database is full.'),
      120_000,
    )
    expect(echolot.running()).toBe(true)

    if (disk === null) await ask(url, 'drop function no_space cascade')
    else await disk.clear()
    await until('it is ready again', async () => (await readiness()).ready, 120_000)
    await untilSettled(url, feeds.published())
    await expectExactly(url, feeds.expected())
    await echolot.end('SIGTERM')
  } finally {
    await clearFolder(data)
    await disk?.[Symbol.asyncDispose]()
    await rm(place, { recursive: true })
  }
})
