import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { enter, readers } from '../support/enter.ts'
import { setUp } from '../support/set-up.ts'

const run = promisify(execFile)

const words = {
  german: {
    add: 'Quelle hinzufügen',
    kind: 'Art',
    url: 'Adresse',
    name: 'Name',
    mapping: 'Was wo in einer Nachricht steht',
    submit: 'Hinzufügen',
    dialog: 'Zustellungen an „Shop“',
    read: 'Gelesen',
    refused: 'mit falschem Secret (401)',
    renew: 'Neues Secret …',
    again: 'Zustellungen an Shop',
  },
  english: {
    add: 'Add source',
    kind: 'Kind',
    url: 'Address',
    name: 'Name',
    mapping: 'Where in a message what stands',
    submit: 'Add',
    dialog: 'Deliveries to “Shop”',
    read: 'Read',
    refused: 'with a wrong secret (401)',
    renew: 'New secret …',
    again: 'Deliveries to Shop',
  },
} as const

test.each(['german', 'english'] as const)(
  'a webhook is added, its line in a terminal delivers, and what came and was refused is seen (%s)',
  async (language) => {
    const way = words[language]
    await using echolot = await runEcholot()
    await setUp(echolot.client())
    const entered = await enter(echolot.origin, '/settings?section=sources', readers[language])
    await using _browser = entered.browser
    const { page, audit } = entered
    await page.getByRole('button', { name: way.add }).first().click()
    const form = page.getByRole('dialog')
    await form.getByLabel(way.kind, { exact: true }).selectOption('webhook')
    await form.getByLabel(way.url, { exact: true }).first().fill('https://shop.example')
    await form.getByLabel(way.name, { exact: true }).first().fill('Shop')
    await form.getByText(way.mapping).click()
    await audit.look('form')
    await form.getByRole('button', { name: way.submit, exact: true }).click()
    const dialog = page.getByRole('dialog', { name: way.dialog })
    const line = (await dialog.locator('code').nth(2).textContent()) ?? ''
    await audit.look('secret')
    expect((await run('bash', ['-c', `${line} -s -o /dev/null -w '%{http_code}'`])).stdout).toBe('202')
    const forged = line.replace(/whsec_[^']*/, 'guessed')
    expect((await run('bash', ['-c', `${forged} -s -o /dev/null -w '%{http_code}'`])).stdout).toBe('401')
    await dialog.getByText(way.read, { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: way.again }).click()
    await dialog.getByText(way.refused).waitFor()
    await dialog.getByRole('button', { name: way.renew }).click()
    await audit.look('deliveries')
    expect(await dialog.textContent()).not.toContain('whsec_')
    expect(audit.wrong).toEqual([])
  },
)
