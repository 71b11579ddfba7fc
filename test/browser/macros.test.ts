import { expect, test } from 'vitest'
import { enter, type Reader, readers } from '../support/enter.ts'
import { listening } from '../support/listening.ts'
import { post } from '../support/with-tickets.ts'

type Words = Reader & Omit<typeof german, keyof Reader>

const german = {
  ...readers.german,
  macros: 'Makros',
  add: 'Makro hinzufügen',
  name: 'Name',
  misnamed: /^Ein Name hat Kleinbuchstaben/,
  query: 'Suchanfrage',
  mixed: /AND und OR sind gemischt/,
  fixes: 'Korrekturen',
  found: '1 von 2 Einträgen der letzten 30 Tage wird gefunden',
  submit: 'Hinzufügen',
  edit: '$orte bearbeiten',
  itself: /Die Liste „\$orte“ enthält sich selbst/,
  effects: 'Was sich für die Beobachtungen ändert, die es verwenden',
  gained: '1 kommt hinzu',
  lost: '1 fällt weg',
  broken: '1 Beispiel gilt nicht mehr:',
  anyway: 'Trotzdem speichern',
  save: 'Speichern',
  versions: 'Fassungen von $orte',
  version: 'Fassung 1',
  remove: '$orte entfernen',
  removeNow: 'Entfernen',
  inUse: '„Kiel“ verwendet dieses Makro. Ändern Sie das zuerst.',
  close: 'Abbrechen',
  shipped: 'Stellenanzeigen',
  words: 'Die Wörter von $noise.jobs',
  unused: 'Wird nicht verwendet.',
  language: 'Suchsprache',
  toMacros: /^Makros: Namen für Wörter/,
}
const english: Words = {
  ...readers.english,
  macros: 'Macros',
  add: 'Add macro',
  name: 'Name',
  misnamed: /^A name has small letters/,
  query: 'Query',
  mixed: /AND and OR are mixed/,
  fixes: 'Corrections',
  found: '1 of 2 items of the last 30 days is found',
  submit: 'Add',
  edit: 'Edit $orte',
  itself: /The list “\$orte” holds itself/,
  effects: 'What changes for the watches that use it',
  gained: '1 gained',
  lost: '1 lost',
  broken: '1 example does not hold any more:',
  anyway: 'Save all the same',
  save: 'Save',
  versions: 'Versions of $orte',
  version: 'Version 1',
  remove: 'Remove $orte',
  removeNow: 'Remove',
  inUse: '“Kiel” uses this macro. Change that first.',
  close: 'Cancel',
  shipped: 'job advertisements',
  words: 'The words of $noise.jobs',
  unused: 'Not used.',
  language: 'Language',
  toMacros: /^Macros: names for words/,
}

test.each([german, english])(
  'a macro is written, changed as a version, and stays while it is used ($locale)',
  async (words) => {
    await using heard = await listening([
      post('1', 'Kiel', 'Muster liefert jetzt auch in Kiel.'),
      post('2', 'Wetter', 'Muster sieht die Sonne in Ulm.'),
    ])
    const brandId = (await heard.api.brands.list())[0]?.id ?? 0
    const { browser, page, audit } = await enter(heard.run.origin, '/settings?section=watches', words)
    await using _ = browser

    await page.getByRole('link', { name: words.macros, exact: true }).click()
    await page.getByRole('heading', { name: words.macros, level: 1 }).waitFor()
    // What is shipped stands there with its words.
    const shipped = page.getByRole('listitem', { name: '$noise.jobs' })
    await shipped.getByText(words.shipped, { exact: true }).waitFor()
    await shipped.getByText(words.words).click()
    await shipped.getByText('Stellenanzeige', { exact: false }).first().waitFor()
    await audit.look('macros')

    await page.getByRole('button', { name: words.add, exact: true }).click()
    const dialog = page.getByRole('dialog')
    const query = dialog.getByLabel(words.query, { exact: true })
    await dialog.getByLabel(words.name, { exact: true }).fill('Große Orte')
    await dialog.getByText(words.misnamed).waitFor()
    await dialog.getByLabel(words.name, { exact: true }).fill('$orte')
    await query.fill('Kiel OR Husum AND Bremen')
    await dialog.getByText(words.mixed).waitFor()
    await audit.look('a macro with an error')
    await dialog.getByRole('list', { name: words.fixes }).getByRole('button').first().click()
    expect(await query.inputValue()).toBe('Kiel OR (Husum AND Bremen)')
    await dialog.getByText(words.found).waitFor()
    await dialog.getByRole('button', { name: words.submit, exact: true }).click()
    const row = page.getByRole('listitem', { name: '$orte' })
    await row.getByText(words.unused).waitFor()

    const examples = [{ must: 'match' as const, title: null, text: 'Muster in Kiel' }]
    await heard.api.watches.create({ brandId, name: 'Kiel', query: 'Muster AND $orte', examples })
    // The open page hears of it.
    await row.getByRole('link', { name: 'Kiel', exact: true }).waitFor()
    await page.getByRole('button', { name: words.edit }).click()
    await query.fill('$orte OR Ulm')
    await dialog.getByText(words.itself).waitFor()
    await query.fill('Ulm')
    await dialog.getByText(words.found).waitFor()
    // Each watch that uses it is compared when it is opened.
    await dialog.getByRole('region', { name: words.effects }).getByText('Kiel', { exact: true }).click()
    await dialog.getByRole('heading', { name: words.gained }).waitFor()
    await dialog.getByRole('heading', { name: words.lost }).waitFor()
    await dialog.getByRole('button', { name: words.save, exact: true }).click()
    await dialog.getByText(words.broken).waitFor()
    await audit.look('a macro that breaks an example')
    await dialog.getByRole('button', { name: words.anyway, exact: true }).click()
    await row.getByText('Ulm', { exact: true }).waitFor()
    expect((await heard.api.watches.list()).find(({ name }) => name === 'Kiel')?.version).toBe(2)

    await page.getByRole('button', { name: words.versions }).click()
    await dialog.getByText(words.version, { exact: true }).waitFor()
    expect((await dialog.locator('del').allTextContents()).join('')).toContain('Kiel')
    await audit.look('versions of a macro')
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: words.remove }).click()
    await dialog.getByRole('button', { name: words.removeNow, exact: true }).click()
    await dialog.getByText(words.inUse).waitFor()
    await dialog.getByRole('button', { name: words.close, exact: true }).click()
    await row.getByRole('link', { name: 'Kiel', exact: true }).click()
    await page.getByRole('heading', { name: 'Kiel', level: 1 }).waitFor()
    await page.getByRole('tab', { name: words.language }).click()
    await page.getByRole('link', { name: words.toMacros }).click()
    await row.waitFor()
    await heard.api.watches.remove({
      id: (await heard.api.watches.list()).find(({ name }) => name === 'Kiel')?.id ?? 0,
    })
    await row.getByText(words.unused).waitFor()
    await page.getByRole('button', { name: words.remove }).click()
    await dialog.getByRole('button', { name: words.removeNow, exact: true }).click()
    await row.waitFor({ state: 'detached' })
    expect(audit.wrong).toEqual([])
  },
)
