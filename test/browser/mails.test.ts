import { insertProposal } from '@echolot/db'
import { expect, test } from 'vitest'
import { enter, readers } from '../support/enter.ts'
import { post, withTickets } from '../support/with-tickets.ts'

test.each(Object.keys(readers) as (keyof typeof readers)[])(
  'what is told by mail is chosen, and what came by mail is taken over: %s',
  async (reader) => {
    await using office = await withTickets([post('a', 'Paket kaputt', 'Mein Paket von Muster kam kaputt an.')])
    const { run, api } = office
    const { id = 0 } = (await api.tickets.list({})).rows[0] ?? {}
    const { db, now } = await run.echolot.base.context()
    const text =
      'Bitte antworten Sie, dass wir das Paket am Montag neu versenden.\n\nDas Porto übernehmen wir. <b>Versand</b>'
    for (const n of [1, 2])
      await insertProposal(db, {
        ...{
          ticketId: id,
          text: n === 1 ? text : 'Oder ganz anders.',
          personId: null,
          departmentId: 'service',
          at: now,
        },
        ...{ mailDigest: Buffer.from([n]), leftOut: ['Schaden.png', 'Lieferschein.pdf'] },
      })
    await api.mail.update({
      ...{ host: '127.0.0.1', port: 25, security: 'none', user: null, from: 'echolot@muster.example' },
      answers: 'antworten@muster.example',
    })
    const german = reader === 'german'
    const { browser, page, audit } = await enter(run.origin, '/access#mails', readers[reader])
    await using _ = browser
    const shoot = async (name: string) => {
      await audit.look(name)
      const folder = process.env.ECHOLOT_SHOTS
      if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}-${reader}.png`, fullPage: true })
    }

    const late = page.getByRole('switch', { name: german ? /Ihrer Tickets ist verspätet/ : /ticket of yours is late/ })
    await late.waitFor()
    await shoot('mails')
    await late.click()
    await page
      .getByLabel(german ? 'Was auf Sie wartet, an Arbeitstagen' : 'What waits for you, on working days')
      .selectOption('7')
    await expect.poll(() => api.ownMails.get()).toMatchObject({ late: false, mentioned: true, digestHour: 7 })

    await page.goto(`${run.origin}/settings?section=departments`)
    await page
      .getByRole('button', { name: german ? 'Adresse angeben: Service' : /^Set the address: / })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('textbox').fill('versand@muster.example')
    await shoot('address')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: german ? 'Speichern' : 'Save' })
      .click()
    await page.getByText('versand@muster.example').waitFor()
    await shoot('departments')
    await page.goto(`${run.origin}/settings?section=mail`)
    await page.getByLabel(german ? 'Adresse für Antworten' : 'Address for answers').waitFor()
    await shoot('server')

    await page.goto(run.origin)
    await page
      .getByText(german ? 'Für 1 Ticket wurde eine Antwort vorgeschlagen.' : 'For 1 ticket a response was proposed.')
      .waitFor()
    await shoot('today')
    await page.getByRole('link', { name: german ? 'Vorschläge ansehen' : 'Look at proposals' }).click()
    await page.getByText(german ? '2 Vorschläge' : '2 proposals').waitFor()
    await shoot('queue')
    await page.goto(`${run.origin}/queue?view=proposed&ticket=${id}`)
    const proposals = page.getByRole('region', { name: german ? 'Vorgeschlagene Antworten' : 'Proposed responses' })
    // What a stranger's program wrote is words and never markup.
    await proposals.getByText('<b>Versand</b>').waitFor()
    await shoot('proposals')
    await proposals
      .getByRole('button', { name: german ? 'Beiseitelegen' : 'Set aside' })
      .last()
      .click()
    await proposals.getByText(german ? /Beiseitegelegt von/ : /Set aside by/).waitFor()
    await proposals
      .getByRole('button', { name: german ? 'In meine Antwort übernehmen' : 'Take over into my response' })
      .click()
    const field = page.getByRole('dialog').getByRole('textbox', { name: german ? /^Antwort/ : /^Response/ })
    await expect.poll(() => field.inputValue()).toBe(text)
    await shoot('composer')
    expect((await api.tickets.get({ id })).state).toBe('open')
    expect(audit.wrong).toEqual([])
  },
)
