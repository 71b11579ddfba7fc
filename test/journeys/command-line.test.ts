import { mkdtemp, readdir, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@echolot/db'
import { describe, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { clientOf } from '../support/client.ts'
import { freshDatabase } from '../support/fresh-database.ts'
import { clearFolder, processesOf, runProgram, serveEcholot } from '../support/program.ts'
import { type Post, rss, serve, serveFeed } from '../support/serve.ts'
import { administrator, setUp } from '../support/set-up.ts'
import { until } from '../support/until.ts'

const secret = { ECHOLOT_SECRET: 'a secret for tests only' }

/** What a command says when it fails: one sentence and no stack. */
function expectSentence({ code, stdout, stderr }: { code: number | null; stdout: string; stderr: string }): string {
  expect({ code, stdout, stderr }).toMatchObject({ code: 1, stdout: '' })
  expect(stderr).toMatch(/^[^\n]+\n$/)
  expect(stderr).not.toMatch(/\bat .*:\d+:\d+|unexpectedly|undefined|\[object/)
  return stderr
}

async function dataFolder(): Promise<AsyncDisposable & { path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'echolot-commands-'))
  return {
    path,
    async [Symbol.asyncDispose]() {
      await clearFolder(path)
    },
  }
}

describe.concurrent('usage', () => {
  test.each([
    [''],
    ['serve'],
    ['config'],
    ['users'],
    ['users add'],
    ['doctor'],
    ['replay'],
    ['backup'],
    ['restore'],
    ['erase'],
    ['mail-in'],
    ['tickets'],
    ['tickets list'],
    ['sources'],
    ['sources add'],
    ['sources list'],
    ['sources test'],
    ['sources import'],
    ['sources export'],
    ['sources poll'],
    ['try'],
    ['try parse'],
    ['try match'],
    ['try route'],
    ['try clock'],
    ['try report'],
  ])('"echolot %s --help" explains itself', async (command) => {
    const { code, stdout, stderr } = await runProgram([...command.split(' ').filter(Boolean), '--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^Usage: echolot ${command}`))
  })

  test.each([
    [[]],
    [['nonsense']],
    [['config', '--nonsense']],
    [['serve', 'now']],
    [['users', 'add']],
    [['users', 'add', 'anna@muster.example', '--role', 'king']],
    [['users', 'add', 'keineadresse']],
    [['users', 'add', '']],
    [['users', 'add', 'anna@muster.example', '--name', '']],
    [['doctor', 'now']],
    [['doctor', '--timeout', 'soon']],
    [['replay']],
    [['replay', '--all', '--topic', 'items.collected']],
    [['replay', '--all', '--since', 'yesterday']],
    [['backup']],
    [['backup', 'a', 'b']],
    [['backup', '']],
    [['backup', '-']],
    [['restore']],
    [['restore', '']],
    [['restore', '-']],
    [['replay', '--all', '--since', '']],
    [['replay', '--topic', '']],
    [['erase', '--author', '']],
    [['erase', '--author', ' ', '--yes']],
    [['erase', '--author', 'Erika', '--source', '']],
    [['erase', '--author', 'Erika', 'Beispiel', '--yes']],
    [['sources', 'poll', '']],
    [['sources', 'add', '']],
    [['erase']],
    [['erase', '--author']],
    [['sources', 'add']],
    [['sources', 'add', 'nonsense']],
    [['sources', 'add', 'https://blog.example', '--interval', '0']],
    [['sources', 'add', 'https://blog.example', '--connector', 'fax']],
    [['sources', 'add', 'https://blog.example', '--name', ' ']],
    [['sources', 'poll']],
    [['sources', 'poll', 'Blog', '--all']],
    [['try', 'nonsense']],
  ])('%j is wrong usage', async (args) => {
    await using data = await dataFolder()
    const { code, stdout, stderr } = await runProgram(args, { ECHOLOT_DATA: data.path })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    // Seen before anything is begun.
    expect(await readdir(data.path)).toEqual([])
    expect(stderr).not.toBe('')
    expect(stderr).not.toMatch(/\bat .*:\d+:\d+/)
  })
})

test('a name of several words without quotes is not taken for its first word', async () => {
  const { code, stderr } = await runProgram(['erase', '--author', 'Erika', 'Beispiel', '--yes'])
  expect(code).toBe(2)
  expect(stderr).toMatch(/^error: "Beispiel" belongs to no option; .* --author "Erika Beispiel"\n/)
})

describe.concurrent('configuration', () => {
  test('of an address that cannot be read, no password is shown', async () => {
    for (const url of ['postgres://u:geh#eim@127.0.0.1:1/db', 'postgres//u:geheim@h/db', 'host=h password=geheim']) {
      const sentence = expectSentence(await runProgram(['config'], { DATABASE_URL: url }))
      expect(sentence).toMatch(/^DATABASE_URL=.*\*+.*%23/)
      expect(sentence).not.toMatch(/geh|eim/)
    }
  })

  const hidden = ['correct horse battery', 'hunter2hunter2', 'a-long-metrics-token']
  const env = {
    ECHOLOT_SECRET: hidden[0],
    DATABASE_URL: `postgres://echolot:${hidden[1]}@db.example/echolot`,
    ECHOLOT_METRICS_TOKEN: hidden[2],
    ECHOLOT_PORT: '4711',
  }

  test.each([[[]], [['--json']]])('"config %s" shows what is in force and no secret', async (options) => {
    const { code, stdout, stderr } = await runProgram(['config', ...options], env)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('4711')
    expect(stdout).toContain('db.example')
    for (const text of hidden) expect(stdout).not.toContain(text)
  })

  test.each(['config', 'serve', 'sources list'])(
    '"%s" refuses each mistake with name, value and remedy',
    async (command) => {
      const wrong = { ECHOLOT_PORT: '70000', ECHOLOT_PROT: '4701', ECHOLOT_SECRET: 'tooshort' }
      const { code, stdout, stderr } = await runProgram(command.split(' '), wrong)
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
      expect(stderr.trim().split('\n').sort()).toEqual([
        expect.stringMatching(/^ECHOLOT_PORT=70000: .*0 to 65535/),
        expect.stringMatching(/^ECHOLOT_PROT=4701: .*did you mean ECHOLOT_PORT\?/),
        expect.stringMatching(/^ECHOLOT_SECRET=\*+: .*at least 16 characters/),
      ])
    },
  )
})

describe('people', () => {
  test('an administrator added with a password on stdin signs in', async () => {
    await using database = await freshDatabase()
    const env = { ...secret, DATABASE_URL: database.url }
    const add = (password: string) =>
      runProgram(['users', 'add', 'Ben@Muster.example', '--role', 'administrator', '--name', 'Ben'], env, password)

    expect(expectSentence(await add('kurz\n'))).toContain('12')
    expect((await add('')).code).toBe(2)
    expect(await add('noch ein langes Passwort\n')).toMatchObject({ code: 0, stderr: '' })
    expect(expectSentence(await add('noch ein langes Passwort\n'))).toContain('ben@muster.example')

    await using echolot = await serveEcholot(env)
    const ben = clientOf(echolot.origin)
    const me = await ben.session.signIn({ email: 'ben@muster.example', password: 'noch ein langes Passwort' })
    expect(me).toMatchObject({ name: 'Ben', role: 'administrator' })
    await echolot.end('SIGTERM')
  })
})

describe('sources', () => {
  const post = (id: string): Post => ({
    id,
    title: 'Lieferung',
    text: 'Muster liefert nicht.',
    author: 'Erika',
    at: '2026-03-02T08:00:00Z',
  })

  test('are added, listed and polled beside a running Echolot and without one, on the same data folder', async () => {
    const posts = [post('1')]
    await using press = await serveFeed(() => rss('Presse', posts))
    await using forum = await serveFeed(() => rss('Forum', [post('f')]))
    await using data = await dataFolder()
    const env = { ECHOLOT_DATA: data.path, ECHOLOT_ALLOW_NETWORKS: '127.0.0.1', ECHOLOT_LOG_LEVEL: 'warn' }
    const command = (...args: string[]) => runProgram(args, env)
    const waiting = async (origin: string) => {
      const anna = clientOf(origin)
      await anna.session.signIn(administrator)
      return (await anna.tickets.counts()).views.waiting
    }

    await using first = await serveEcholot(env)
    await setUp(clientOf(first.origin))
    expect(await command('sources', 'add', press.origin)).toEqual({
      code: 0,
      stdout: `Added source "Presse" (feed, ${press.origin}/).\n`,
      stderr: '',
    })
    // The running one hears it by itself; asking at once is allowed too, and doubles nothing.
    const polled = await command('sources', 'poll', 'Presse')
    expect(polled).toMatchObject({ code: 0, stderr: '' })
    expect(polled.stdout).toMatch(/^Presse\t/)
    await until('the post is a ticket', async () => (await waiting(first.origin)) === 1)
    expect(await first.end('SIGTERM')).toMatchObject({ code: 0 })

    expect(await command('sources', 'add', forum.origin, '--name', 'Das Forum', '--interval', '60')).toMatchObject({
      code: 0,
    })
    expect(expectSentence(await command('sources', 'add', forum.origin))).toContain('already')
    posts.push(post('2'))
    const all = await command('sources', 'poll', '--all')
    expect(all).toMatchObject({ code: 0, stderr: '' })
    expect(all.stdout.trim().split('\n').sort()).toEqual([
      'Das Forum\titems\t1 items\t1 new',
      'Presse\titems\t2 items\t1 new',
    ])
    expect(expectSentence(await command('sources', 'poll', 'Blog'))).toMatch(/"Blog".*Das Forum, Presse/)

    const listed = await command('sources', 'list', '--json')
    expect(JSON.parse(listed.stdout)).toMatchObject([
      { name: 'Das Forum', connector: 'feed', intervalSeconds: 60, itemsTotal: 1, mentionsTotal: 1, health: 'heard' },
      { name: 'Presse', connector: 'feed', itemsTotal: 2, mentionsTotal: 2, health: 'heard' },
    ])
    // Each command started the database for itself and left nothing running.
    expect(await processesOf({ folder: data.path })).toEqual([])
    await using second = await serveEcholot(env)
    expect(await waiting(second.origin)).toBe(3)
    await second.end('SIGTERM')
  })

  test('a WordPress is known by its own word', async () => {
    await using blog = await serve((request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://blog.example')
      if (pathname.startsWith('/wp-json/'))
        return void response.setHeader('content-type', 'application/json').setHeader('x-wp-totalpages', '1').end('[]')
      response
        .setHeader('link', `<http://${request.headers.host}/wp-json/>; rel="https://api.w.org/"`)
        .setHeader('content-type', 'text/html')
        .end('<title>Muster-Blog</title>')
    })
    await using database = await freshDatabase()
    const env = { ...secret, DATABASE_URL: database.url, ECHOLOT_ALLOW_NETWORKS: '127.0.0.1' }
    expect(await runProgram(['sources', 'add', blog.origin, '--own-user', 'service'], env)).toEqual({
      code: 0,
      stdout: `Added source "Muster-Blog" (wordpress, ${blog.origin}/).\n`,
      stderr: '',
    })
    const listed = await runProgram(['sources', 'list', '--json'], env)
    expect(JSON.parse(listed.stdout)).toMatchObject([{ purpose: 'own_channel', settings: { ownUsers: ['service'] } }])
  })

  test('what is no source is refused with what it answered; what cannot say just now is added as it was typed', async () => {
    await using firm = await serve((request, response) => {
      const path = request.url ?? '/'
      if (path === '/feed' || path === '/realfeed') return void response.end(rss(`Muster${path}`, [post(path)]))
      if (path === '/page')
        return void response
          .setHeader('content-type', 'text/html')
          .end('<link rel="alternate" type="application/rss+xml" href="/feed">')
      response.writeHead(path === '/500' ? 500 : 404).end()
    })
    await using database = await freshDatabase()
    const env = { ...secret, DATABASE_URL: database.url, ECHOLOT_ALLOW_NETWORKS: '127.0.0.1' }
    const add = (path: string, ...options: string[]) =>
      runProgram(['sources', 'add', firm.origin + path, ...options], env)

    expect(expectSentence(await add('/404'))).toMatch(/status 404.*address of a feed.*--unchecked/)
    expect((await runProgram(['sources', 'list'], env)).stdout).toBe('')
    expect(await add('/404', '--unchecked')).toMatchObject({ code: 0, stderr: '' })
    expect(await add('/500')).toEqual({
      code: 0,
      stdout: expect.stringContaining(`(feed, ${firm.origin}/500).\n`),
      stderr: expect.stringMatching(/^It could not be asked what it is: [^\n]+ \(status 500\)\.\n$/),
    })
    expect((await add('/page')).stdout).toBe(
      `Added source "Muster/feed" (feed, ${firm.origin}/feed). ${firm.origin}/page is a page that links to this feed.\n`,
    )
    // One address, however it is spelled; a name is one line, whatever it was.
    const spelled = ['sources', 'add', `${firm.origin.replace('http:', 'HTTP:')}/realfeed#frag`]
    expect((await runProgram([...spelled, '--name', 'Das\nechte\tFeed'], env)).stdout).toBe(
      `Added source "Das echte Feed" (feed, ${firm.origin}/realfeed).\n`,
    )
    expect(expectSentence(await add('/realfeed'))).toBe(
      `${firm.origin}/realfeed is a source already: "Das echte Feed".\n`,
    )
  })

  test('a feed that is cut off in transit gives each item once, and shows that it was cut off', async () => {
    const item = (n: number) =>
      `<item><title>Muster ${n}</title><link>https://press.example/${n}</link><description>Text von ${n}</description><guid>cut-${n}</guid></item>`
    const whole = `<rss><channel><title>Presse</title>${item(1)}${item(2)}${item(12)}</channel></rss>`
    let length = whole.indexOf('von 12')
    await using press = await serve((_request, response) => {
      // Without a length, the end of the connection is the end of the answer.
      response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"same"', connection: 'close' })
      response.useChunkedEncodingByDefault = false
      response.end(whole.slice(0, length))
    })
    await using database = await freshDatabase()
    const env = { ...secret, DATABASE_URL: database.url, ECHOLOT_ALLOW_NETWORKS: '127.0.0.1' }
    const poll = () => runProgram(['sources', 'poll', 'Presse'], env)
    const problem = async () => JSON.parse((await runProgram(['sources', 'list', '--json'], env)).stdout)[0].problemCode
    await runProgram(['sources', 'add', press.origin], env)
    expect((await poll()).stdout).toMatch(/^Presse\titems\t2 items\t2 new\t.*breaks off/)
    expect(await problem()).toBe('feed_cut_off')
    length = whole.indexOf('cut-12') + 'cut-1'.length
    expect((await poll()).stdout).toMatch(/2 items\t0 new/)
    length = whole.length
    expect(await poll()).toMatchObject({ code: 0, stdout: 'Presse\titems\t3 items\t1 new\n' })
    expect(await problem()).toBeNull()
    expect(await ask(database.url, 'select count(*)::int as n from item')).toEqual([{ n: 3 }])
  })

  test.each([[[]], [['--connector', 'feed']]])(
    'a private address is refused with the way to allow it %j',
    async (options) => {
      await using feed = await serveFeed(() => rss('Intern', []))
      await using database = await freshDatabase()
      const env = { ...secret, DATABASE_URL: database.url }
      const sentence = expectSentence(await runProgram(['sources', 'add', feed.origin, ...options], env))
      expect(sentence).toContain(`ECHOLOT_ALLOW_NETWORKS: ${new URL(feed.origin).host}`)
      expect(feed.requests).toEqual([])
      expect((await runProgram(['sources', 'list'], env)).stdout).toBe('')
    },
  )
})

describe('a start that cannot be', () => {
  test('a second server on the same data folder, and a port that is taken', async () => {
    await using data = await dataFolder()
    await using other = await dataFolder()
    await using first = await serveEcholot({ ECHOLOT_DATA: data.path })
    const { port } = new URL(first.origin)
    const second = await runProgram(['serve'], {
      ECHOLOT_DATA: data.path,
      ECHOLOT_PORT: '0',
      ECHOLOT_LOG_LEVEL: 'error',
    })
    expect(expectSentence(second)).toContain(data.path)
    const taken = await runProgram(['serve'], {
      ECHOLOT_DATA: other.path,
      ECHOLOT_PORT: port,
      ECHOLOT_LOG_LEVEL: 'error',
    })
    expect(expectSentence(taken)).toMatch(new RegExp(`${port}.*ECHOLOT_PORT`))
    // Neither of them harmed the first, nor left anything behind.
    expect((await fetch(`${first.origin}/readyz`)).ok).toBe(true)
    expect(await processesOf({ folder: other.path })).toEqual([])
    expect(await first.end('SIGTERM')).toMatchObject({ code: 0 })
  })

  test('a database that is not there, not ours, or newer than this Echolot', async () => {
    await using database = await freshDatabase()
    const wrong = (change: (url: URL) => void) => {
      const url = new URL(database.url)
      change(url)
      return url.href
    }
    for (const [url, says] of [
      [wrong((url) => (url.port = '1')), /127\.0\.0\.1:1\b.*DATABASE_URL/],
      [wrong((url) => (url.hostname = 'nowhere.invalid')), /nowhere\.invalid.*DATABASE_URL/],
      [wrong((url) => (url.pathname = '/nothing')), /no database of that name.*DATABASE_URL/],
      [wrong((url) => (url.password = 'wrong')), /password.*DATABASE_URL/],
    ] as const) {
      const sentence = expectSentence(await runProgram(['serve'], { ...secret, DATABASE_URL: url, ECHOLOT_PORT: '0' }))
      expect(sentence).toMatch(says)
      expect(sentence).not.toContain(new URL(database.url).password)
    }

    await migrate(database.url)
    await ask(database.url, `insert into migration (name, checksum, applied_at) values ('9999_later.sql', 'x', now())`)
    for (const command of [['serve'], ['sources', 'list']]) {
      const newer = await runProgram(command, { ...secret, DATABASE_URL: database.url, ECHOLOT_PORT: '0' })
      expect(expectSentence(newer)).toMatch(/newer.*9999_later\.sql/)
    }
  })

  test.each([['/proc/foo'], ['/sys/x'], ['/dev/null/x']])('a data folder that cannot be made: %s', async (folder) => {
    expect(expectSentence(await runProgram(['sources', 'list'], { ECHOLOT_DATA: folder }))).toContain('ECHOLOT_DATA')
  })

  test('a data folder that is a circle of links', async () => {
    await using data = await dataFolder()
    const circle = join(data.path, 'circle')
    await symlink(circle, circle)
    expect(expectSentence(await runProgram(['sources', 'list'], { ECHOLOT_DATA: circle }))).toContain('circle of links')
  })

  test('a database sealed with another key', async () => {
    await using database = await freshDatabase()
    expect(await runProgram(['sources', 'list'], { ...secret, DATABASE_URL: database.url })).toMatchObject({ code: 0 })
    const other = { ECHOLOT_SECRET: 'quite another secret', DATABASE_URL: database.url }
    expect(expectSentence(await runProgram(['sources', 'list'], other))).toContain('ECHOLOT_SECRET')
  })
})
