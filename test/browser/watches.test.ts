import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { enter, type Reader, readers } from '../support/enter.ts'
import { listening } from '../support/listening.ts'
import { post } from '../support/with-tickets.ts'

type Words = Reader & Omit<typeof german, keyof Reader>

const german = {
  ...readers.german,
  addWatch: 'Beobachtung hinzufügen: Muster',
  name: 'Name der Beobachtung',
  must: 'Muss enthalten',
  mustNot: 'Darf nicht enthalten',
  language: 'Suchsprache',
  query: 'Suchanfrage',
  tree: 'Als Baum',
  samples: 'Die neuesten davon',
  found: '1 von 4 Einträgen der letzten 30 Tage wird gefunden',
  perWeek: /^Etwa \d+ je Woche\.$/,
  near: 'Bei 1 fehlt nur Lieferung',
  hidden: '1 wird von einem Ausschluss verborgen',
  excludedBy: 'ausgeschlossen durch Aktie',
  error: /^Fehler: /,
  all: 'Alle davon, irgendwo im Beitrag',
  and: 'UND',
  completions: 'Was hier stehen kann',
  review: 'Prüfen und speichern',
  brings: 'Was die Beobachtung bringt',
  gained: '1 kommt hinzu',
  add: 'Hinzufügen',
  saved: 'Alles ist gespeichert.',
  words: 'Wörter',
  part: 'Name in den Wörtern',
  onlyPart: /^Gezählt sind nur die neuesten 4 von 16 Einträgen des Archivs \(25 %\)/,
  exclude: 'Mustermann ausschließen',
  takes: 'findet es',
  excludes: 'schließt es aus',
  change: 'Was die Änderung bringt',
  lost: '1 fällt weg',
  save: 'Speichern',
  versions: 'Fassungen',
  version: 'Fassung 2',
  today: 'Heute',
  why: 'Warum / warum nicht',
  about: 'Adresse oder Text',
  ask: 'Fragen',
  isMention: /^Das ist eine Erwähnung;/,
  noMention: /^Das ist keine Erwähnung\. Schritt „Suchen“/,
  dropped: 'hier ausgeschieden:',
  hits: 'schlägt an',
  more: 'Weitere Aktionen',
  mute: 'Autor stumm schalten',
  muted: /^Erika Beispiel ist stumm\./,
  undo: 'Rückgängig',
  unmuted: /^Nicht mehr stumm/,
  foundIn: /^Gefunden: „Muster“ im Text/,
  firstVersion: 'Fassung 1',
}
const english: Words = {
  ...readers.english,
  addWatch: 'Add watch: Muster',
  name: 'Name of the watch',
  must: 'Must have',
  mustNot: 'Must not have',
  language: 'Language',
  query: 'Query',
  tree: 'As a tree',
  samples: 'The newest of them',
  found: '1 of 4 items of the last 30 days is found',
  perWeek: /^About \d+ a week\.$/,
  near: '1 lacks only Lieferung',
  hidden: '1 is hidden by an exclusion',
  excludedBy: 'excluded by Aktie',
  error: /^Error: /,
  all: 'All of them, anywhere in the item',
  and: 'AND',
  completions: 'What may come here',
  review: 'Review and save',
  brings: 'What the watch brings',
  gained: '1 gained',
  add: 'Add',
  saved: 'Everything is saved.',
  words: 'Words',
  part: 'Name inside the words',
  onlyPart: /^Only the newest 4 of 16 items of the archive were counted \(25 %\)/,
  exclude: 'Exclude Mustermann',
  takes: 'takes it',
  excludes: 'excludes it',
  change: 'What the change brings',
  lost: '1 lost',
  save: 'Save',
  versions: 'Versions',
  version: 'Version 2',
  today: 'Today',
  why: 'Why / why not',
  about: 'Address or text',
  ask: 'Ask',
  isMention: /^This is a mention;/,
  noMention: /^This is no mention\. Step “Match”/,
  dropped: 'dropped here:',
  hits: 'hits',
  more: 'More actions',
  mute: 'Mute author',
  muted: /^Erika Beispiel is muted\./,
  undo: 'Undo',
  unmuted: /^No longer muted/,
  foundIn: /^Found: “Muster” in the text/,
  firstVersion: 'version 1',
}
const posts = [
  post('1', 'Lieferung', 'Die Lieferung von Muster kam kaputt an.'),
  post('2', 'Kurse', 'Die Aktie von Muster steigt.'),
  post('3', 'Preise', 'Herr Mustermann gewinnt, Frau Mustermann auch.'),
  post('4', 'Wetter', 'Morgen scheint die Sonne.'),
]

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

test.each([german, english])('a watch is written as a form and as a language ($locale, $width px)', async (words) => {
  await using heard = await listening(posts)
  const { browser, page, audit } = await enter(heard.run.origin, '/settings?section=watches', words)
  await using _ = browser

  await page.getByRole('link', { name: words.addWatch }).click()
  await page.getByLabel(words.name).fill('Beschwerden')
  // The form begins with the name of the brand, and writes the language below it.
  await page
    .getByRole('listitem')
    .filter({ hasText: /^Muster$/ })
    .waitFor()
  const mustNot = page.getByLabel(words.mustNot)
  await mustNot.fill('Aktie')
  await mustNot.press('Enter')
  await page.getByText('Muster AND NOT Aktie', { exact: true }).waitFor()
  await page.getByText(words.found).waitFor()
  await page.getByText(words.perWeek).waitFor()
  await page.getByText(words.hidden).click()
  await page.getByText(words.excludedBy).waitFor()
  expect(await page.getByRole('list', { name: words.samples }).locator('mark').allTextContents()).toEqual(['Muster'])
  await audit.look('simple form')

  await page.getByRole('tab', { name: words.language }).click()
  const query = page.getByLabel(words.query, { exact: true })
  expect(await query.inputValue()).toBe('Muster AND NOT Aktie')
  await query.fill('Muster Lieferung')
  await page.getByText(words.error).waitFor()
  await audit.look('language, with an error')
  await button(page, words.all).click()
  expect(await query.inputValue()).toBe('Muster AND Lieferung')
  await page.getByText(words.tree).waitFor()
  // What misses it by one part alone is told with that part.
  await page.getByText(words.near).click()
  await page.getByRole('list', { name: words.near }).getByText('Kurse', { exact: true }).waitFor()
  await audit.look('near-misses')
  await button(page, words.and).click()
  await expect
    .poll(() =>
      query.evaluate((text: { selectionStart: number; selectionEnd: number }) => [
        text.selectionStart,
        text.selectionEnd,
      ]),
    )
    .toEqual([0, 'Muster AND Lieferung'.length])
  // What may come next is chosen without leaving the keyboard.
  await query.press('End')
  await query.pressSequentially(' AN')
  await page.getByRole('listbox', { name: words.completions }).waitFor()
  await query.press('ArrowDown')
  await query.press('Enter')
  expect(await query.inputValue()).toMatch(/^Muster AND Lieferung AND ?$/)
  await query.fill('Muster AND Lieferung')
  // What the form can say is read back into it.
  await page.getByRole('tab').first().click()
  await page.getByLabel(words.must).waitFor()
  await page
    .getByRole('tabpanel')
    .getByRole('listitem')
    .filter({ hasText: /^Lieferung$/ })
    .waitFor()

  await button(page, words.review).click()
  const dialog = page.getByRole('dialog', { name: words.brings })
  await dialog.getByRole('heading', { name: words.gained }).waitFor()
  await audit.look('what it brings')
  await dialog.getByRole('button', { name: words.add, exact: true }).click()
  await page.getByRole('heading', { name: 'Beschwerden', level: 1 }).waitFor()
  await page.getByText(words.saved).waitFor()
  await audit.look('saved watch')
  expect((await heard.api.watches.list()).map(({ query }) => query)).toContain('Muster AND Lieferung')
  expect(audit.wrong).toEqual([])
})

test.each([german, english])('one press in the list of words excludes a compound ($locale)', async (words) => {
  await using heard = await listening(posts)
  const brandId = (await heard.api.brands.list())[0]?.id ?? 0
  const watch = await heard.api.watches.create({ brandId, name: 'Alles', query: 'Muster OR Mustermann' })
  const { browser, page, audit } = await enter(heard.run.origin, `/settings/watches/${watch.id}`, words)
  await using _ = browser

  await page.getByRole('link', { name: words.words, exact: true }).click()
  const row = page.getByRole('row').filter({ hasText: 'Mustermann' })
  await row.getByText(words.takes).waitFor()
  expect(await row.getByRole('cell').allTextContents()).toEqual(expect.arrayContaining(['Mustermann', '2', '1']))
  await button(page, words.exclude).click()
  await row.getByText(words.excludes).waitFor()
  await audit.look('words')
  // Where the archive is larger than somebody waits for, it is said how much of it was counted.
  await page.route('**/api/watch-language/words', async (route) => {
    const answer = await (await route.fetch()).json()
    await route.fulfill({ json: { ...answer, stored: answer.searched * 4 } })
  })
  const part = page.getByLabel(words.part)
  await part.fill('Mustermann')
  await page.getByText(words.onlyPart).waitFor()
  await page.unroute('**/api/watch-language/words')
  await button(page, words.review).click()
  const dialog = page.getByRole('dialog', { name: words.change })
  await dialog.getByRole('heading', { name: words.lost }).waitFor()
  await dialog.getByRole('button', { name: words.save, exact: true }).click()
  await page.getByText(words.saved).waitFor()
  await page.getByRole('link', { name: words.versions, exact: true }).click()
  await page.getByRole('heading', { name: words.version }).waitFor()
  expect((await page.locator('ins').allTextContents()).join(' ')).toContain('NOT')
  await audit.look('versions')
  expect(audit.wrong).toEqual([])
})

test.each([german, english])('why something is a mention or is none is told step by step ($locale)', async (words) => {
  await using heard = await listening(posts)
  const { browser, page, audit } = await enter(heard.run.origin, '/', words)
  await using _ = browser

  await page.getByRole('heading', { name: words.today, level: 1 }).waitFor()
  await page.keyboard.press('w')
  await page.getByRole('heading', { name: words.why, level: 1 }).waitFor()
  const about = page.getByLabel(words.about)
  await about.fill('Heute kam von Muster nichts an.')
  await button(page, words.ask).click()
  await page.getByText(words.isMention).waitFor()
  await page.getByText(words.hits, { exact: true }).waitFor()
  await audit.look('a mention')
  await about.fill('Morgen scheint die Sonne.')
  await button(page, words.ask).click()
  await page.getByText(words.noMention).waitFor()
  await page.getByText(words.dropped).waitFor()
  await audit.look('no mention')
  expect(audit.wrong).toEqual([])
})

test.each([german, english])('a ticket tells why it was found, and mutes with a way back ($locale)', async (words) => {
  await using heard = await listening(posts.slice(0, 1))
  const id = (await heard.waiting())[0]?.id ?? 0
  const { browser, page, audit } = await enter(heard.run.origin, `/queue?ticket=${id}`, words)
  await using _ = browser

  const ticket = page.getByRole('article')
  await ticket.getByText(words.foundIn).waitFor()
  await ticket.getByRole('link', { name: words.firstVersion }).waitFor()
  await audit.look('ticket')
  await button(page, words.more).click()
  await page.getByRole('menuitem', { name: words.mute }).click()
  await page.getByText(words.muted).waitFor()
  expect((await heard.api.mutes.list()).map(({ name }) => name)).toEqual(['Erika Beispiel'])
  await button(page, words.undo).click()
  await page.getByText(words.unmuted).waitFor()
  expect(await heard.api.mutes.list()).toEqual([])
  expect(audit.wrong).toEqual([])
})
