import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { runEcholot } from '../support/echolot.ts'
import { replier, serveWordpress } from '../support/serve-wordpress.ts'
import { administrator, setUp } from '../support/set-up.ts'

async function signIn(page: Page) {
  await page.getByLabel('E-Mail').fill(administrator.email)
  await page.getByLabel('Passwort').fill(administrator.password)
  await page.getByRole('button', { name: 'Anmelden' }).click()
  await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor()
}

test('a response is written by keyboard with a canned one, kept on all devices, taken back and sent', async () => {
  const at = new Date(Date.now() - 600_000).toISOString().slice(0, 19)
  await using blog = await serveWordpress([{ id: 1, name: '', text: 'Wann kommt mein Paket von Muster?', at }])
  await using run = await runEcholot({ sendDelaySeconds: 300 })
  const api = run.client()
  await setUp(api)
  const source = await api.sources.create({
    ...{ name: 'Blog', connector: 'wordpress', purpose: 'own_channel', intervalSeconds: 900 },
    ...{ url: blog.origin, settings: { ownUsers: ['7'] } },
  })
  await api.sources.giveReplyAccess({ id: source.id, access: { user: replier.user, password: blog.password } })
  const text = 'Guten Tag {name}, Ihr Paket kommt morgen. {me}'
  await api.cannedResponses.create({ departmentId: 'service', language: 'de', name: 'Paket unterwegs', text })
  await run.echolot.settle()
  const id = (await api.tickets.list({})).rows[0]?.id ?? 0

  await using browser = await openBrowser({ refusals: [409] })
  const page = await browser.visit(run.origin)
  await signIn(page)
  await page.goto(`${run.origin}/queue?ticket=${id}`)
  await page.getByRole('article').getByText('Wann kommt mein Paket').waitFor()
  await page.keyboard.press('a')
  const dialog = page.getByRole('dialog', { name: 'Antworten' })
  const field = dialog.getByRole('textbox', { name: /^Antwort/ })
  await field.waitFor()
  await page.keyboard.press('Alt+t')
  await page.keyboard.type('paket')
  await dialog.getByRole('option', { name: /Paket unterwegs/ }).waitFor()
  await page.keyboard.press('Enter')
  // The gap is chosen, and typing fills it; until then nothing goes.
  await dialog.getByText('Eine Lücke ist noch zu füllen:').waitFor()
  await page.keyboard.press('Control+Enter')
  await dialog.getByText('Eine Lücke ist noch zu füllen:').waitFor()
  await page.keyboard.type('Frau Beispiel')
  await expect.poll(() => field.inputValue()).toBe('Guten Tag Frau Beispiel, Ihr Paket kommt morgen. Anna')
  await dialog.getByText('Der Entwurf ist gesichert').waitFor()
  expect((await api.responding.read({ id })).draft?.text).toBe('Guten Tag Frau Beispiel, Ihr Paket kommt morgen. Anna')

  // The same person on another device: their text is there, and what they change is not overwritten here.
  const revision = (await api.responding.read({ id })).draft?.revision ?? 0
  await api.responding.saveDraft({ id, text: 'Vom Telefon aus.', base: revision })
  await field.press('End')
  await page.keyboard.type('!')
  await dialog.getByRole('alert').getByText('Vom Telefon aus.').waitFor()
  await dialog.getByRole('button', { name: 'Behalten, was hier steht' }).click()
  await dialog.getByText('Der Entwurf ist gesichert').waitFor()

  await field.focus()
  await page.keyboard.press('Control+Enter')
  const bar = page.getByRole('region', { name: 'Antwort auf dem Weg' })
  await bar.getByText('Die Antwort von Anna Admin geht gleich hinaus.').waitFor()
  await bar.getByText(/noch \d+ Sekunden/).waitFor()
  await page.getByRole('link', { name: /Antwort geht gleich/ }).waitFor()
  await bar.getByRole('button', { name: 'Zurücknehmen' }).click()
  await bar.waitFor({ state: 'hidden' })
  expect(blog.sent).toEqual([])

  await page.keyboard.press('a')
  await expect.poll(() => field.inputValue()).toMatch(/^Guten Tag Frau Beispiel, .* Anna!?$/)
  await dialog.getByRole('button', { name: 'Senden' }).click()
  await bar.waitFor()
  // Nobody waits for it in a test.
  await run.echolot.base.db.pool.query(`update outgoing_response set send_at = now()`)
  await run.echolot.settle()
  await page.getByText(/Anna Admin hat geantwortet, gesendet am/).waitFor()
  expect(blog.comments.filter(({ user }) => user === replier.id)).toHaveLength(1)
})
