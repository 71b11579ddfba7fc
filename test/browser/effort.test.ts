import { expect, test } from 'vitest'
import { runEcholot } from '../support/echolot.ts'
import { enter, readers } from '../support/enter.ts'
import { setUp } from '../support/set-up.ts'

test.each([
  {
    ...readers.german,
    dialogue: 'Dialog',
    following: 'Gespräche verfolgen',
    wrong: /Stunden lesen sich wie/,
    saved: 'Die Stunden sind gespeichert.',
    plan: ['Stunden planen', 'Plan speichern', 'Der Plan ist gespeichert.'],
    work: [
      'Aktive Menschen mindestens',
      'Grund',
      'Vorschlagen',
      'Vorgeschlagen: 7 Menschen. Es wartet auf eine zweite Person.',
    ],
  },
  {
    ...readers.english,
    dialogue: 'Dialogue',
    following: 'Following conversations',
    wrong: /Hours read like/,
    saved: 'Your hours are saved.',
    plan: ['Plan hours', 'Save plan', 'The plan is saved.'],
    work: ['Active people at least', 'Reason', 'Propose it', 'Proposed: 7 people. It waits for a second person.'],
  },
] as const)(
  'a week of hours is entered by keyboard alone, hours are planned, and a smaller minimum waits for a second person: $locale',
  async (reader) => {
    await using run = await runEcholot()
    const anna = run.client()
    await setUp(anna)
    const { id, name, role } = await anna.session.me()
    await anna.people.update({ id, name, role, departmentIds: ['service'], disabled: false })
    // The minimum shields colleagues from each other; who works alone is not asked about it.
    await anna.people.create({ name: 'Ben', email: 'ben@muster.example', role: 'community', departmentIds: [] })
    const { browser, page, audit } = await enter(run.origin, '/effort', reader)
    await using _ = browser
    const first = page.getByLabel(reader.following, { exact: true })
    await first.focus()
    await page.keyboard.type('1,5')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.type('zwei')
    await page.keyboard.press('Enter')
    await page.getByText(reader.wrong).waitFor()
    await audit.look('hours, one wrong')
    await page.getByLabel(reader.dialogue, { exact: true }).fill('')
    await page.keyboard.type('2:15')
    await page.keyboard.press('Enter')
    await page.getByText(reader.saved).waitFor()
    expect((await anna.effort.own()).weeks[0]?.hours).toEqual([
      { departmentId: 'service', activity: 'dialogue', minutes: 135 },
      { departmentId: 'service', activity: 'following', minutes: 90 },
    ])
    await expect.poll(() => first.inputValue()).toBe('1:30')

    const [open, save, planned] = reader.plan
    await page.getByRole('button', { name: open }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(reader.dialogue, { exact: true }).fill('10')
    await audit.look('plan')
    await dialog.getByRole('button', { name: save }).click()
    await page.getByText(planned).waitFor()
    expect(await anna.effort.budgets()).toContainEqual(
      expect.objectContaining({ departmentId: 'service', activity: 'dialogue', minutes: 600 }),
    )
    await audit.look('effort')

    const [people, reason, propose, waits] = reader.work
    await page.goto(`${run.origin}/settings?section=work`)
    await page.getByLabel(people, { exact: true }).fill('7')
    await page.getByLabel(reason, { exact: true }).fill('Mit dem Betriebsrat vereinbart.')
    await page.getByRole('button', { name: propose, exact: true }).click()
    await page.getByRole('heading', { name: waits }).waitFor()
    await audit.look('the minimum, proposed')
    expect((await anna.workMinimum.get()).people).toBe(10)
    expect(audit.wrong).toEqual([])
  },
)
