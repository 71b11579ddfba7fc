import { expect, test } from 'vitest'
import { addFeed } from '../support/add-feed.ts'
import { startAudit } from '../support/audit.ts'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'
import { rss, serveFeed } from '../support/serve.ts'
import { setUp } from '../support/set-up.ts'
import { tcpProxy } from '../support/tcp-proxy.ts'

test.each([
  {
    locale: 'de-DE',
    colorScheme: 'light',
    width: 1920,
    signIn: ['E-Mail', 'Passwort', 'Anmelden'],
    words: { live: 'Aktuell', old: /^Nicht aktuell seit/, open: 'Offen' },
  },
  {
    locale: 'en-GB',
    colorScheme: 'dark',
    width: 390,
    signIn: ['E-mail', 'Password', 'Sign in'],
    words: { live: 'Live', old: /^Not live since/, open: 'Open' },
  },
] as const)(
  'a screen on the wall shows what comes, says when it is not live, and comes back by itself: $locale',
  async ({ locale, colorScheme, width, signIn, words }) => {
    const posts = [{ id: '1', title: 'Paket fehlt', text: 'Muster liefert nicht.', at: new Date().toISOString() }]
    await using feed = await serveFeed(() => rss('Presse', posts))
    await using run = await runEcholot()
    const anna = run.client()
    await setUp(anna)
    const source = await addFeed(anna, feed.origin)
    await run.echolot.settle()
    await using way = await tcpProxy(Number(new URL(run.origin).port))
    await using browser = await openBrowser({ refusals: [401] })
    const page = await browser.visit(`http://127.0.0.1:${way.port}/wallboard`, {
      locale,
      colorScheme,
      viewport: { width, height: 1080 },
    })
    const audit = await startAudit(page)
    // Only who is signed in sees it, and comes to it from there.
    await page.getByLabel(signIn[0]).fill('anna@muster.example')
    await page.getByLabel(signIn[1]).fill('ein langes Passwort')
    await page.getByRole('button', { name: signIn[2] }).click()
    const open = page.getByRole('definition').first()
    await expect.poll(() => open.textContent(), { timeout: 20_000 }).toBe('1')
    await page.getByText(words.live, { exact: true }).waitFor()
    await audit.look('wallboard')
    posts.push({ id: '2', title: 'Mühle defekt', text: 'Muster mahlt nicht.', at: new Date().toISOString() })
    await anna.sources.pollNow({ id: source.id })
    await run.echolot.settle()
    await expect.poll(() => open.textContent(), { timeout: 10_000 }).toBe('2')
    // The way to the server is gone, and there again.
    way.take({ kind: 'cut' })
    await page.getByText(words.old).waitFor()
    await audit.look('wallboard, not live')
    way.take({ kind: 'open' })
    await page.getByText(words.live, { exact: true }).waitFor()
    // The browser itself says of each question that the way was gone.
    const { complaints } = browser
    complaints.splice(0, complaints.length, ...complaints.filter((one) => !/net::ERR_CONNECTION_/.test(one)))
    expect(audit.wrong).toEqual([])
  },
)
