import { expect, test } from 'vitest'
import { enter, readers } from '../support/enter.ts'
import { listening } from '../support/listening.ts'
import { post } from '../support/with-tickets.ts'

const words = {
  german: {
    dialog: 'Schlagworte',
    save: 'Schlagworte speichern',
    remove: 'Messe wegnehmen',
    edit: 'Konto hinzufügen',
    channel: 'Kanal',
    name: 'Name',
    url: 'Link zum Profil',
    goal: /^Ziel/,
  },
  english: {
    dialog: 'Labels',
    save: 'Save the labels',
    remove: 'Take Messe away',
    edit: 'Add account',
    channel: 'Channel',
    name: 'Name',
    url: 'Link to the profile',
    goal: /^Goal/,
  },
} as const

test.each(['german', 'english'] as const)(
  'labels are typed, taken over from other tickets and taken away, and an account has a goal (%s)',
  async (language) => {
    const way = words[language]
    await using heard = await listening([
      post('1', 'Messe', 'Muster auf der Messe.'),
      post('2', 'Stand', 'Muster am Stand.'),
    ])
    const [first, second] = await heard.waiting()
    const id = first?.id ?? 0
    await heard.api.tickets.label({ id: second?.id ?? 0, labels: ['Azubis'] })
    const entered = await enter(heard.run.origin, `/queue?ticket=${id}`, readers[language])
    await using _browser = entered.browser
    const { page, audit } = entered
    await page
      .getByRole('article')
      .getByText(first?.title ?? '')
      .first()
      .waitFor()

    await page.keyboard.press('l')
    const dialog = page.getByRole('dialog', { name: way.dialog })
    await dialog.getByRole('button', { name: 'Azubis' }).waitFor()
    await page.keyboard.type('Messe')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Azubis' }).click()
    await audit.look('labels')
    await dialog.getByRole('button', { name: way.save }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('article').getByText('Azubis, Messe').waitFor()
    expect((await heard.api.tickets.get({ id })).labels).toEqual(['Azubis', 'Messe'])

    await page.keyboard.press('l')
    await dialog.getByRole('button', { name: way.remove }).click()
    await dialog.getByRole('button', { name: way.save }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(async () => (await heard.api.tickets.get({ id })).labels).toEqual(['Azubis'])

    await page.goto(`${heard.run.origin}/accounts`)
    await page.getByRole('button', { name: way.edit }).first().click()
    const form = page.getByRole('dialog', { name: way.edit })
    await form.getByLabel(way.channel, { exact: true }).fill('blog')
    await form.getByLabel(way.name, { exact: true }).fill('Unser Blog')
    await form.getByLabel(way.url, { exact: true }).fill('https://blog.muster.example/')
    await form.getByLabel(way.goal).fill('Service')
    await audit.look('account with a goal')
    await form.getByRole('button', { name: way.edit }).click()
    await form.waitFor({ state: 'detached' })
    await page.getByText('Service', { exact: true }).first().waitFor()
    expect((await heard.api.accounts.list()).rows.map(({ goal }) => goal)).toEqual(['Service'])
    expect(audit.wrong).toEqual([])
  },
)
