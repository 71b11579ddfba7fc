import { expect, test } from 'vitest'
import { enter, readers } from '../support/enter.ts'
import { listening } from '../support/listening.ts'
import { post } from '../support/with-tickets.ts'

const words = {
  german: {
    filter: /^Filter/,
    conditions: 'Bedingungen …',
    field: 'Feld',
    value: 'Wert',
    addGroup: 'Gruppe hinzufügen',
    addValue: 'Wert hinzufügen',
    addCondition: 'Bedingung hinzufügen',
    apply: 'Filter anwenden',
    views: 'Ansichten',
    chosen: '2 ausgewählt',
    change: 'Ändern …',
    label: 'Schlagworte hinzufügen …',
    labels: 'Schlagworte',
    start: 'Beginnen',
    done: 'Fertig: 2 von 2 erledigt',
    begin: 'Mehrere auswählen',
    all: 'Alle dieser Liste',
    allChosen: '3 ausgewählt',
    keep: 'Diese Ansicht merken …',
    name: 'Name',
    save: 'Ansicht merken',
    remove: /Bedingung entfernen: Text enthält/,
    fresh: '1 neu',
    handOver: 'hand over',
    oneChosen: '1 ausgewählt: Übergeben …',
    handOverOne: '1 Ticket übergeben',
    note: 'comment',
    noteTitle: 'Interne Notiz',
    search: 'Suchen',
  },
  english: {
    filter: /^Filters?/,
    conditions: 'Conditions …',
    field: 'Field',
    value: 'Value',
    addGroup: 'Add group',
    addValue: 'Add value',
    addCondition: 'Add condition',
    apply: 'Apply filter',
    views: 'Views',
    chosen: '2 chosen',
    change: 'Change …',
    label: 'Add labels …',
    labels: 'Labels',
    start: 'Start',
    done: 'Done: 2 of 2 done',
    begin: 'Choose several',
    all: 'All of this list',
    allChosen: '3 chosen',
    keep: 'Keep this view …',
    name: 'Name',
    save: 'Keep view',
    remove: /Remove condition: Text contains/,
    fresh: '1 new',
    handOver: 'weitergeben',
    oneChosen: '1 chosen: Hand over …',
    handOverOne: 'Hand over 1 ticket',
    note: 'kommentar',
    noteTitle: 'Internal note',
    search: 'Search',
  },
} as const

test.each(['german', 'english'] as const)(
  'a filter is built by keyboard, kept, found again with g 1, and what comes meanwhile moves no row (%s)',
  async (language) => {
    const way = words[language]
    const posts = [
      post('1', 'Mühle', 'Muster Mühle klemmt.'),
      post('2', 'Lob', 'Muster ist toll.'),
      post('3', 'Frage', 'Wo bleibt Muster?'),
    ]
    await using heard = await listening(posts)
    const entered = await enter(heard.run.origin, '/queue', readers[language])
    await using _browser = entered.browser
    const { page, audit } = entered
    const rows = page.getByRole('list', { name: 'Tickets' }).getByRole('link')
    await rows.nth(2).waitFor()

    const unfold = page.getByRole('button', { name: way.filter }).first()
    await unfold.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: way.conditions }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(way.field).selectOption('text')
    await dialog.getByLabel(way.value).fill('klemmt')
    await dialog.getByRole('button', { name: way.addGroup }).first().press('Enter')
    const group = dialog.getByRole('group').last()
    await group.getByLabel(way.field).selectOption('state')
    await group.getByLabel(way.addValue).selectOption('open')
    await group.getByRole('button', { name: way.addCondition }).press('Enter')
    await group.getByLabel(way.field).last().selectOption('waiting')
    await audit.look('filter builder')
    await dialog.getByRole('button', { name: way.apply }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await rows.nth(1).waitFor({ state: 'detached' })
    await rows.first().waitFor()
    expect(await rows.allInnerTexts()).toEqual([expect.stringContaining('Mühle')])
    expect(new URL(page.url()).searchParams.get('filter')).toBe('text:klemmt (state:open | waiting:>4h)')
    await audit.look('filtered queue')

    await page.getByRole('button', { name: way.views }).press('Enter')
    await page.getByRole('menuitem', { name: way.keep }).press('Enter')
    await dialog.getByLabel(way.name).fill('Klemmendes')
    await dialog.getByRole('button', { name: way.save }).press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: way.remove }).press('Enter')
    await rows.nth(2).waitFor()
    await page.keyboard.press('g')
    await page.keyboard.press('1')
    await rows.nth(1).waitFor({ state: 'detached' })
    await rows.first().waitFor()
    expect(new URL(page.url()).searchParams.get('filter')).toBe('text:klemmt (state:open | waiting:>4h)')

    await page.goto(`${heard.run.origin}/queue`)
    await rows.nth(2).waitFor()
    await page.keyboard.press('j')
    const before = await rows.allInnerTexts()
    const cursor = await page.evaluate(`document.activeElement.getBoundingClientRect().top`)
    // Due before the others: published while they were already waiting, and pinned.
    posts.push(post('4', 'Neu', 'Muster brennt.'))
    await heard.again()
    const added = (await heard.waiting()).find(({ title }) => title === 'Neu')
    await heard.api.tickets.pin({ id: added?.id ?? 0, reason: 'safety' })
    await page.getByRole('button', { name: way.fresh }).or(rows.nth(3)).first().waitFor()
    expect((await rows.allInnerTexts()).slice(0, 3).map(titleOf)).toEqual(before.map(titleOf))
    expect(await page.evaluate(`document.activeElement.getBoundingClientRect().top`)).toBe(cursor)
    expect(audit.wrong).toEqual([])
  },
)

test.each(['german', 'english'] as const)(
  'rows are chosen by x and shift x, or all of the list, and changed together (%s)',
  async (language) => {
    const way = words[language]
    await using heard = await listening([
      post('1', 'Mühle', 'Muster Mühle klemmt.'),
      post('2', 'Lob', 'Muster ist toll.'),
      post('3', 'Frage', 'Wo bleibt Muster?'),
    ])
    const entered = await enter(heard.run.origin, '/queue', readers[language])
    await using _browser = entered.browser
    const { page, audit } = entered
    const rows = page.getByRole('list', { name: 'Tickets' }).getByRole('link')
    await rows.nth(2).waitFor()
    await rows.first().focus()
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+X')
    await page.getByText(way.chosen).waitFor()
    await audit.look('rows chosen')
    await page.getByRole('button', { name: way.change }).press('Enter')
    await page.getByRole('menuitem', { name: way.label }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(way.labels).fill('Rückruf')
    await dialog.getByRole('button', { name: way.start }).press('Enter')
    await dialog.getByText(way.done).waitFor()
    await audit.look('bulk run')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect((await heard.api.tickets.list({ filter: 'label:rückruf' })).rows).toHaveLength(2)

    // By the other language's word: what is asked of the chosen rows, and of the ticket that the keys mean.
    await rows.first().focus()
    await page.keyboard.press('x')
    for (const [word, offered, title] of [
      [way.handOver, way.oneChosen, way.handOverOne],
      [way.note, /^#\d+: /, way.noteTitle],
    ] as const) {
      await page.keyboard.press('Control+k')
      await dialog.getByRole('combobox').fill(word)
      await dialog.getByRole('option', { name: offered, selected: true }).waitFor()
      await page.keyboard.press('Enter')
      await dialog.getByRole('heading', { name: title }).waitFor()
      await page.keyboard.press('Escape')
      await dialog.waitFor({ state: 'detached' })
    }

    await page.keyboard.press('Control+k')
    await dialog.getByRole('option', { name: way.oneChosen }).waitFor()
    await audit.look('command palette with all that can be done')
    await dialog.getByRole('combobox').fill('statist')
    await dialog.getByRole('option').first().waitFor()
    await audit.look('command palette')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/reports')
    await page.goBack()

    await page.getByRole('button', { name: way.begin }).click()
    await page.getByRole('button', { name: way.all }).click()
    await page.getByText(way.allChosen).waitFor()
    expect(audit.wrong).toEqual([])
  },
)

const titleOf = (row: string) => /Mühle|Lob|Frage|Neu/.exec(row)?.[0]
