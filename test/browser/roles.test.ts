import { expect, test } from 'vitest'
import { openBrowser } from '../support/browser.ts'
import { post, withTickets } from '../support/with-tickets.ts'

const password = 'ein anderes langes Passwort'

test('each role is offered what it may do, from the first screen on, and the record tells an auditor who changed it', async () => {
  await using held = await withTickets([post('a', 'Muster hilft', 'Meine Lieferung von Muster kam kaputt an.')])
  const { api: anna, run } = held
  for (const [role, departmentIds] of [
    ['contributor', []],
    ['auditor', []],
    ['department_head', ['sales']],
  ] as const)
    await anna.people.create({
      ...{ email: `${role}@muster.example`, name: `Kim ${role}`, role, password },
      departmentIds: [...departmentIds],
    })
  const [row] = (await anna.tickets.list({ view: 'waiting' })).rows
  await using browser = await openBrowser()
  const enter = async (role: string) => {
    const page = await browser.visit(`${run.origin}/`)
    await page.getByLabel('E-Mail').fill(`${role}@muster.example`)
    await page.getByLabel('Passwort').fill(password)
    await page.getByRole('button', { name: 'Anmelden' }).click()
    await page.getByRole('navigation', { name: 'Hauptmenü' }).first().waitFor()
    return page
  }
  const offered = async (page: Awaited<ReturnType<typeof enter>>) =>
    (await page.getByRole('navigation', { name: 'Hauptmenü' }).first().getByRole('link').allInnerTexts()).map(
      (text) => text.split('\n')[0]?.trim() ?? '',
    )

  const contributor = await enter('contributor')
  await contributor.getByRole('heading', { name: 'Was aus meinen Beiträgen wurde' }).waitFor()
  expect(await offered(contributor)).toEqual(['Heute'])
  // Another address leads back to what is theirs.
  await contributor.goto(`${run.origin}/queue`)
  await contributor.getByRole('heading', { name: 'Was aus meinen Beiträgen wurde' }).waitFor()

  const auditor = await enter('auditor')
  await auditor.goto(`${run.origin}/queue?ticket=${row?.id}`)
  await auditor.getByRole('heading', { name: 'Wie gefunden' }).waitFor()
  expect(await auditor.getByRole('button', { name: 'Übernehmen' }).count()).toBe(0)
  await auditor.keyboard.press('c')
  await auditor.getByText('Ihre Rolle liest Tickets').first().waitFor()
  await auditor.goto(`${run.origin}/settings?section=record`)
  await auditor.getByText('Personen: hinzugefügt').first().waitFor()
  await auditor.getByText('Was sich geändert hat').first().click()
  await auditor.getByText('Abteilungsleitung').first().waitFor()

  // What lies with another department is not there for a head.
  if (row?.departmentId !== 'service') throw new Error('The ticket lies elsewhere.')
  const head = await enter('department_head')
  await head.goto(`${run.origin}/`)
  await head.getByRole('heading', { level: 1, name: 'Heute' }).waitFor()
  expect(await head.getByText('Muster hilft').count()).toBe(0)
  expect(await offered(head)).toEqual(['Heute', 'Warteschlange', 'Unbeantwortet', 'Konten', 'Berichte', 'Einrichtung'])
}, 120_000)
