import { z } from 'zod'
import { ReadingFailed, readApart } from '../apart/read-apart.ts'
import type { Connector, FoundItem, Handed, MailedAnswer, PollRequest, PollResult, Trouble } from '../connector.ts'
import { Problems } from '../feed/problems.ts'
import { asked } from '../form.ts'
import type { FetchedMail, Folder, Imap } from './imap.ts'
import { openMailbox } from './open-mailbox.ts'
import { type Sorted, sortUnread } from './sort-mail.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u, 'must be one line')

const settings = z.object({
  ownAddresses: asked(z.array(line(200).toLowerCase().regex(/.@./, 'must be an address')).max(100).default([]), {
    label: { de: 'Unsere eigenen Adressen', en: 'Our own addresses' },
    hint: {
      de: 'Je eine pro Zeile, eine ganze Domain als *@firma.example. Was von ihnen kommt, ist eine Antwort von uns und hält die Uhr der Mail an, auf die sie antwortet. Im Posteingang zählt das nur, wo der Mailserver den Absender geprüft hat.',
      en: 'One a line, a whole domain as *@company.example. What comes from them is an answer of ours, and stops the clock of the mail that it answers. In the inbox that counts only where the mail server checked the sender.',
    },
  }),
  proofsBy: asked(line(200).toLowerCase().default(''), {
    label: { de: 'Mailserver, der Absender prüft', en: 'Mail server that checks senders' },
    hint: {
      de: 'Der Name am Anfang seiner Kopfzeile „Authentication-Results“, etwa mx.firma.example oder mx.google.com. Ohne ihn zählt keine Mail als Benachrichtigung von XING, LinkedIn oder einem anderen Netz: Absender lassen sich fälschen.',
      en: 'The name at the beginning of its header "Authentication-Results", such as mx.company.example or mx.google.com. Without it no mail counts as a notification of XING, LinkedIn or any other network: senders can be forged.',
    },
  }),
  folder: asked(line(200).min(1).default('INBOX'), {
    label: { de: 'Ordner', en: 'Folder' },
    hint: {
      de: 'Gelesen wird nur, was darin liegt; nichts wird darin verändert, auch nicht als gelesen markiert.',
      en: 'Only what lies in it is read; nothing in it is changed, nor marked as read.',
    },
  }),
  sentFolder: asked(line(200).default(''), {
    label: { de: 'Ordner für Gesendetes', en: 'Folder of what was sent' },
    hint: {
      de: 'Etwa „Gesendet“ oder „Sent“. Was darin auf eine Mail antwortet, hält ihre Uhr an. Leer: keiner.',
      en: 'Such as "Sent". What in it answers a mail stops its clock. Empty: none.',
    },
  }),
  unknown: asked(z.enum(['tray', 'watches', 'nothing']).default('tray'), {
    label: { de: 'Unbekannte Mails von Programmen', en: 'Unknown mails of programs' },
    hint: {
      de: 'Newsletter und Benachrichtigungen, deren Absender keine Regel kennt.',
      en: 'Newsletters and notifications whose sender no rule knows.',
    },
    options: {
      tray: { de: 'In die Ablage', en: 'Into the sorting tray' },
      watches: { de: 'Nur, wo eine Beobachtung anschlägt', en: 'Only where a watch hits' },
      nothing: { de: 'Im Postfach lassen', en: 'Leave them in the mailbox' },
    },
  }),
  days: asked(z.int().min(1).max(3650).default(14), {
    label: { de: 'Tage zurück am Anfang', en: 'Days back at the beginning' },
    hint: {
      de: 'Was früher kam, wird nicht gelesen.',
      en: 'What came before is not read.',
    },
  }),
})
export type MailboxSettings = z.output<typeof settings>

const access = z.object({
  user: asked(line(300).min(1), {
    label: { de: 'Benutzername', en: 'User name' },
    hint: { de: 'Meist die ganze Mailadresse.', en: 'Mostly the whole mail address.' },
  }),
  password: asked(
    z
      .string()
      .min(1)
      .max(1_000)
      .regex(/^[^\p{Cc}]*$/u, 'must be one line'),
    {
      label: { de: 'Passwort', en: 'Password' },
      hint: {
        de: 'Wo sich Menschen mit einem zweiten Faktor anmelden, ein App-Passwort. Es wird versiegelt aufbewahrt und nie angezeigt.',
        en: 'Where people sign in with a second factor, an app password. It is kept sealed and never shown.',
      },
      secret: true,
    },
  ),
})
export type MailboxAccess = z.output<typeof access>

const place = z.object({ uidValidity: z.string(), lastUid: z.int().nonnegative() })
/** How far each folder was read. */
const cursor = z.object({ inbox: place, sent: place.nullable().default(null) })
type MailboxCursor = z.output<typeof cursor>
type Place = z.output<typeof place>

/**
 * A mailbox of our own over IMAP. It is read and never changed. Mails to us are private messages; notification mails of networks become
 * what they tell of, by the rules in `senders`; answers to mails of Echolot's own go where the mail server would pipe them.
 */
export const mailbox: Connector<typeof settings, MailboxCursor, typeof access> = {
  id: 'mailbox',
  about: {
    name: { de: 'E-Mail-Postfach', en: 'Mailbox' },
    hint: {
      de: 'Mails an die Firma, und was XING, LinkedIn, Facebook, Instagram, kununu, Glassdoor, Google Alerts und Google Business per Mail melden.',
      en: 'Mails to the company, and what XING, LinkedIn, Facebook, Instagram, kununu, Glassdoor, Google Alerts and Google Business tell by mail.',
    },
    address: {
      de: 'Der IMAP-Server, etwa imaps://mail.firma.example. Hat er mehrere Postfächer, mit dem Benutzer davor: imaps://service@mail.firma.example.',
      en: 'The IMAP server, such as imaps://mail.company.example. Where it has several mailboxes, with the user before it: imaps://service@mail.company.example.',
    },
    purpose: 'own_channel',
    limits: [],
    retention: { textHours: null, authorHours: null },
    terms: null,
    costs: null,
  },
  settings,
  problems: {
    no_mailbox_address: {
      de: 'Das ist keine Adresse eines Postfachs. Eine beginnt mit imaps://.',
      en: 'This is no address of a mailbox. One begins with imaps://.',
    },
    not_signed_in: {
      de: 'Für dieses Postfach sind noch kein Benutzername und Passwort hinterlegt.',
      en: 'No user name and password were given for this mailbox yet.',
    },
    sign_in_refused: {
      de: 'Der Mailserver nimmt Benutzername oder Passwort nicht an. Wo sich Menschen mit einem zweiten Faktor anmelden, braucht Echolot ein App-Passwort.',
      en: 'The mail server does not take the user name or the password. Where people sign in with a second factor, Echolot needs an app password.',
    },
    no_such_folder: {
      de: 'Diesen Ordner gibt es im Postfach nicht.',
      en: 'The mailbox has no such folder.',
    },
    no_tls: {
      de: 'Der Mailserver bietet keine Verschlüsselung an; unverschlüsselt fragt Echolot nur Server im eigenen Netz.',
      en: 'The mail server offers no encryption; without it, Echolot asks only servers in its own network.',
    },
    no_imap: { de: 'Dort antwortet kein IMAP-Server.', en: 'No IMAP server answers there.' },
    left_automatic: {
      de: 'Mails, die von selbst antworten (Abwesenheit, Unzustellbares), blieben im Postfach.',
      en: 'Mails that answer by themselves (notices of absence, bounces) were left in the mailbox.',
    },
    left_idle: {
      de: 'Mails eines Netzes, in denen niemand etwas zu uns sagt (Likes, Vorschläge), blieben im Postfach.',
      en: 'Mails of a network in which nobody says anything to us (likes, suggestions) were left in the mailbox.',
    },
    left_unknown: {
      de: 'Mails von Programmen, deren Absender keine Regel kennt, blieben im Postfach.',
      en: 'Mails of programs whose sender no rule knows were left in the mailbox.',
    },
    mailbox_refused: {
      de: 'Der Mailserver gibt die Mails nicht heraus.',
      en: 'The mail server does not give the mails out.',
    },
  },
  access: { fields: access, identify },
  cursor: { version: 1, state: cursor },
  channelOf: () => 'email',
  namesChannels: true,
  poll,
  backfill,
}

type Asking = Handed<MailboxSettings, MailboxAccess>

/** So many mails a poll, and so many at once in memory; of each its beginning, which holds its words before its files. */
const mostMails = 100
const atOnce = 5
const bytesOfMail = 1_000_000

async function identify(
  asking: Asking & { access: MailboxAccess },
): Promise<{ outcome: 'known'; userId: string; name: string } | Trouble> {
  const { user } = asking.access
  return openMailbox(asking, asking.access, async (imap) => {
    await imap.examine(asking.source.settings.folder)
    return { outcome: 'known', userId: user.toLowerCase(), name: user }
  })
}

async function poll(
  request: PollRequest<MailboxSettings, MailboxCursor, MailboxAccess>,
): Promise<PollResult<MailboxCursor>> {
  const { cursor: before, now } = request
  const { settings, access: signedIn } = request.source
  const since = new Date(now.getTime() - settings.days * 86_400_000)
  return openMailbox(request, signedIn, async (imap) => {
    const reading = readingOf(request)
    const inbox = await readOn(imap, settings.folder, before?.inbox ?? null, { since, reading, sent: false })
    const isSentRead = settings.sentFolder !== '' && settings.sentFolder !== settings.folder
    const sent = isSentRead
      ? await readOn(imap, settings.sentFolder, before?.sent ?? null, { since, reading, sent: true })
      : null
    const next = { inbox, sent }
    const { items, answers, problems } = reading.found
    if (items.length + answers.length === 0) return { outcome: 'unchanged', cursor: next }
    return { outcome: 'items', items, answers, cursor: next, problems: problems.list() }
  })
}

/** Reads what came to a folder since, the oldest first. Where its numbers hold no more (UIDVALIDITY), all of late is read again: what is known is known by its Message-ID. */
async function readOn(
  imap: Imap,
  name: string,
  before: Place | null,
  { since, reading, sent }: { since: Date; reading: Reading; sent: boolean },
): Promise<Place> {
  const { uidValidity, uidNext } = await imap.examine(name)
  const known = before?.uidValidity === uidValidity ? before.lastUid : null
  // Of `7:*` a server gives its last mail even if that is older than 7.
  const uids =
    known === null
      ? await imap.search(`SINCE ${dayOf(since)}`)
      : (await imap.search(`UID ${known + 1}:*`)).filter((uid) => uid > known)
  const taken = uids.slice(0, mostMails)
  await readMails(imap, taken, reading, sent)
  const lastUid = taken.at(-1) ?? known ?? Math.max(0, (uidNext ?? 1) - 1)
  return { uidValidity, lastUid }
}

/** As IMAP writes a day. One earlier, for a server has its own midnight. */
function dayOf(at: Date): string {
  const day = new Date(at.getTime() - 86_400_000)
  const month = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[day.getUTCMonth()]
  return `${day.getUTCDate()}-${month}-${day.getUTCFullYear()}`
}

type Reading = {
  sort(mail: FetchedMail, sent: boolean): Promise<Sorted>
  found: { items: FoundItem[]; answers: MailedAnswer[]; problems: Problems }
}

function readingOf({ source: { settings, access: signedIn } }: Pick<Asking, 'source'>): Reading {
  const user = signedIn?.user.toLowerCase() ?? ''
  const sorting = {
    own: [...settings.ownAddresses.map((one) => one.replace(/^\*/, '')), ...(user.includes('@') ? [user] : [])],
    proofsBy: settings.proofsBy === '' ? null : settings.proofsBy,
    unknown: settings.unknown,
  }
  return {
    found: { items: [], answers: [], problems: new Problems() },
    async sort({ raw, arrivedAt }, sent) {
      const arrival = { raw, arrivedAt, sent }
      try {
        return await readApart('mail', arrival, sorting)
      } catch (error) {
        // One that is made to be hard to read is alone with that.
        if (error instanceof ReadingFailed) return sortUnread(arrival)
        throw error
      }
    },
  }
}

async function readMails(imap: Imap, uids: readonly number[], { sort, found }: Reading, sent: boolean): Promise<void> {
  for (let from = 0; from < uids.length; from += atOnce) {
    for (const mail of await imap.read(uids.slice(from, from + atOnce), bytesOfMail)) {
      const sorted = await sort(mail, sent)
      if (sorted.kind === 'items') found.items.push(...sorted.found)
      if (sorted.kind === 'answer') found.answers.push({ raw: mail.raw, otherwise: sorted.otherwise })
      if (sorted.kind === 'nothing' && !sent) found.problems.add('warning', `left_${sorted.why}`, leftOut[sorted.why])
    }
  }
}

const leftOut = {
  automatic: 'A mail that answers by itself was left in the mailbox.',
  idle: 'A mail of a network in which nobody says anything to us was left in the mailbox.',
  unknown: 'A mail of a program that no rule knows was left in the mailbox.',
}

const mailsOfPage = 100

/** From the newest to the oldest. Where the folder was numbered anew in between, it begins again: what is known is known. */
async function backfill(
  asking: Asking & { from: string | null; since: Date },
): Promise<{ outcome: 'items'; items: readonly FoundItem[]; next: string | null } | Trouble> {
  const { settings, access: signedIn } = asking.source
  return openMailbox(asking, signedIn, async (imap) => {
    const { uidValidity }: Folder = await imap.examine(settings.folder)
    const [of, below] = asking.from?.split(':') ?? []
    const all = await imap.search(`SINCE ${dayOf(asking.since)}`)
    const older = of === uidValidity ? all.filter((uid) => uid < Number(below)) : all
    const page = older.slice(-mailsOfPage)
    const reading = readingOf(asking)
    await readMails(imap, page, reading, false)
    const [oldest] = page
    const next = oldest === undefined || page.length === older.length ? null : `${uidValidity}:${oldest}`
    return { outcome: 'items', items: reading.found.items, next }
  })
}
