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
  /** What Ctrl-K finds for a word. */
  const found = async (page: Awaited<ReturnType<typeof enter>>, word: string) => {
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(word)
    await page.getByRole('option').or(page.getByText('Nichts gefunden.')).first().waitFor()
    const options = await page.getByRole('option').allInnerTexts()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    return options.map((text) => text.split('\n')[0])
  }

  const contributor = await enter('contributor')
  await contributor.getByRole('heading', { name: 'Was aus meinen Beiträgen wurde' }).waitFor()
  expect(await offered(contributor)).toEqual(['Heute'])
  // Another address leads back to what is theirs.
  await contributor.goto(`${run.origin}/queue`)
  await contributor.getByRole('heading', { name: 'Was aus meinen Beiträgen wurde' }).waitFor()
  expect(await found(contributor, 'einrichtung')).toEqual([])
  expect(await found(contributor, 'beitragen')).toEqual(['Beitragen'])

  const auditor = await enter('auditor')
  await auditor.goto(`${run.origin}/queue?ticket=${row?.id}`)
  await auditor.getByRole('heading', { name: 'Wie gefunden' }).waitFor()
  expect(await auditor.getByRole('button', { name: 'Übernehmen' }).count()).toBe(0)
  await auditor.keyboard.press('c')
  await auditor.getByText('Ihre Rolle liest Tickets').first().waitFor()
  expect(await found(auditor, 'verwerfen')).toEqual(['Tickets nach „verwerfen“ durchsuchen'])
  expect(await found(auditor, 'einrichtung betrieb')).toEqual([
    ...['Einrichtung: Probleme', 'Einrichtung: Protokoll', 'Tickets nach „einrichtung betrieb“ durchsuchen'],
  ])
  expect(await found(auditor, 'einrichtung mail')).toEqual(['Tickets nach „einrichtung mail“ durchsuchen'])
  // All that is in sight, or one department of it.
  const switched = auditor.getByRole('navigation', { name: 'Abteilungen' }).getByRole('link')
  await auditor.goto(`${run.origin}/queue`)
  const tickets = auditor.getByRole('list', { name: 'Tickets' }).getByRole('link')
  await tickets.first().waitFor()
  await switched.filter({ hasText: 'Vertrieb' }).click()
  await auditor.getByText('Nichts passt zu diesen Filtern.').waitFor()
  expect(new URL(auditor.url()).searchParams.get('department')).toBe('sales')
  const current = switched.and(auditor.locator('[aria-current]'))
  expect(await current.allInnerTexts()).toEqual(['Vertrieb'])
  await switched.filter({ hasText: 'Alle Abteilungen' }).click()
  await tickets.first().waitFor()
  expect(await current.allInnerTexts()).toEqual(['Alle Abteilungen'])
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
  await head.goto(`${run.origin}/queue`)
  await head.locator('#queue-department option[value=sales]').waitFor({ state: 'attached' })
  expect(await head.getByRole('navigation', { name: 'Abteilungen' }).count()).toBe(0)
}, 120_000)
