import { createHash } from 'node:crypto'
import { type ArrivedMail, answerIn, mayBeForAnswers, readMail, senderProof } from '@echolot/mail'
import type { FoundAuthor, FoundItem } from '../connector.ts'
import { fitItem } from '../fit-item.ts'
import type { Worded } from '../form.ts'
import { isIdle, readNotice, senderOf, type Told } from './read-notice.ts'
import type { Sender } from './sender.ts'

export type Arrival = {
  raw: Uint8Array
  /** When the mailbox took it. */
  arrivedAt: Date
  /** It lies among what we sent. */
  sent: boolean
}

export type Sorting = {
  /** Addresses of ours, and domains of ours as `@company.example`, in small letters. */
  own: readonly string[]
  /** The name under which the own mail server says whether a sender is who it says; null: there is none to believe. */
  proofsBy: string | null
  /** What mails of programs are that no rule knows. */
  unknown: 'tray' | 'watches' | 'nothing'
}

/** What a mail is. `nothing`: nobody says anything to us in it, for that reason. */
export type Sorted =
  | { kind: 'items'; found: FoundItem[] }
  | { kind: 'answer'; otherwise: FoundItem }
  | { kind: 'nothing'; why: 'automatic' | 'idle' | 'unknown' }

/** Says what a mail is, by itself: whose words, to whom, on which channel. It asks nobody, and whatever it holds has an answer. */
export async function sortMail(arrival: Arrival, sorting: Sorting): Promise<Sorted> {
  const mail = await readMail(arrival.raw)
  if ('unreadable' in mail) return tray(unread(arrival), whys.unreadable)
  const letter = letterOf(mail, arrival)
  if (arrival.sent) return mail.automatic === null ? ours(letter) : { kind: 'nothing', why: 'automatic' }
  if (mail.to.some(mayBeForAnswers)) return { kind: 'answer', otherwise: { ...letter, tray: whys.noAnswer } }
  const proof = senderProof(mail.proofs, { from: mail.from, by: sorting.proofsBy })
  if (sorting.own.some((one) => (one.startsWith('@') ? mail.from.endsWith(one) : mail.from === one))) {
    if (mail.automatic !== null) return { kind: 'nothing', why: 'automatic' }
    return proof === 'proved' ? ours(letter) : tray(letter, whys.ownUnproved)
  }
  const sender = senderOf(mail.from)
  if (sender !== undefined) {
    if (proof !== 'proved') return tray(letter, whys.unproved(sender.name, sorting.proofsBy))
    const told = readNotice(sender, mail)
    if (told !== null) return { kind: 'items', found: told.map((one) => itemOf(one, sender, letter)) }
    return isIdle(sender, mail) ? { kind: 'nothing', why: 'idle' } : tray(letter, whys.unfit(sender.name))
  }
  if (mail.automatic === null)
    return proof === 'refuted' ? tray(letter, whys.refuted) : { kind: 'items', found: [letter] }
  // A notice of absence that calls itself anything else still answers something.
  if (!['program', 'bulk', 'list'].includes(mail.automatic) || mail.answers.length > 0)
    return { kind: 'nothing', why: 'automatic' }
  if (isBounce(mail.from)) return { kind: 'nothing', why: 'automatic' }
  if (sorting.unknown === 'nothing') return { kind: 'nothing', why: 'unknown' }
  return sorting.unknown === 'tray'
    ? tray(letter, whys.program)
    : { kind: 'items', found: [{ ...letter, addressed: false }] }
}

/** A mail that nobody could read to its end: what its head says, as far as that is plain. */
export function sortUnread(arrival: Arrival): Sorted {
  return tray(unread(arrival), whys.unreadable)
}

const isBounce = (from: string) => /^(?:mailer-daemon|postmaster|bounces?)(?:[+-][^@]*)?@/.test(from)

/** What we wrote, where it answers somebody; what else we write to people is nobody's business. */
const ours = (letter: FoundItem): Sorted =>
  letter.parentExternalId === null
    ? { kind: 'nothing', why: 'idle' }
    : { kind: 'items', found: [{ ...letter, own: true, addressed: false }] }
const tray = (letter: FoundItem, why: Worded): Sorted => ({ kind: 'items', found: [{ ...letter, tray: why }] })

const whys = {
  unreadable: {
    de: 'Diese Mail ließ sich nicht lesen. Sie liegt unverändert im Postfach.',
    en: 'This mail could not be read. It lies in the mailbox as it came.',
  },
  noAnswer: {
    de: 'Diese Mail sollte ein Ticket beantworten. Als Antwort zählt sie nicht: Absender, Adresse oder Frist stimmen nicht.',
    en: 'This mail was to answer a ticket. It does not count as an answer: its sender, address or time is not right.',
  },
  ownUnproved: {
    de: 'Diese Mail nennt eine unserer Adressen als Absender, und nichts beweist, dass sie von uns kam.',
    en: 'This mail names an address of ours as its sender, and nothing proves that it came from us.',
  },
  refuted: {
    de: 'Der Mailserver fand heraus, dass diese Mail nicht von dem Absender kam, den sie nennt (DMARC).',
    en: 'The mail server found that this mail did not come from the sender that it names (DMARC).',
  },
  program: {
    de: 'Diese Mail schrieb ein Programm, und keine Regel kennt seinen Absender.',
    en: 'A program wrote this mail, and no rule knows its sender.',
  },
  unfit: (name: string) => ({
    de: `Die Regel für ${name} hat diese Mail nicht erkannt.`,
    en: `The rule for ${name} did not recognise this mail.`,
  }),
  unproved: (name: string, by: string | null) =>
    by === null
      ? {
          de: `Diese Mail sieht nach ${name} aus. In den Einstellungen des Postfachs ist kein Mailserver genannt, dessen Prüfung des Absenders zählt.`,
          en: `This mail looks like one of ${name}. The mailbox's settings name no mail server whose check of the sender counts.`,
        }
      : {
          de: `Diese Mail sieht nach ${name} aus, und der Mailserver ${by} fand keinen Beweis dafür.`,
          en: `This mail looks like one of ${name}, and the mail server ${by} found no proof of it.`,
        },
}

const longestTransitMs = 5 * 86_400_000
const skewMs = 300_000

/**
 * When it was written. What its sender says counts while it lies between the moment at which the last server took it and five days
 * before, for which servers try; else that moment does. A server's moment counts while the mailbox did not have it earlier.
 */
function writtenAt({ writtenAt: said, receivedAt }: ArrivedMail, arrivedAt: Date): Date {
  const taken = receivedAt !== null && receivedAt.getTime() <= arrivedAt.getTime() + skewMs ? receivedAt : arrivedAt
  if (said === null || taken.getTime() - said.getTime() > longestTransitMs) return taken
  return said > taken ? taken : said
}

/** Lines of nothing but what nobody sees, with which senders fill what mail programs show beside the subject. */
const unseen = /^(?:\u034f|[^\S\n]|[\u00ad\u200b-\u200f\u2060\ufeff])+$/gm

function letterOf(mail: ArrivedMail, { raw, arrivedAt }: Arrival): FoundItem {
  const text = mail.text.replace(unseen, '').trim()
  const said = answerIn(text)
  const author: FoundAuthor = {
    ...{ name: mail.fromName ?? mail.from, handle: mail.from, url: null, website: null, externalId: mail.from },
  }
  return fitItem({
    externalId: mail.messageId ?? idOf(raw),
    ...{ url: null, title: mail.subject, text: said === '' ? text || null : said, html: null },
    ...{ author, publishedAt: writtenAt(mail, arrivedAt), updatedAt: null, language: null, channel: 'email' },
    ...{
      parentExternalId: mail.answers[0] ?? null,
      threadUrl: null,
      addressed: true,
      own: false,
      visibility: 'private',
    },
  })
}

function itemOf({ notice, url, id, title, text, author, rating }: Told, sender: Sender, letter: FoundItem): FoundItem {
  return fitItem({
    ...letter,
    externalId: id ?? letter.externalId,
    ...{ url, title, text, channel: sender.channel, visibility: notice.visibility, parentExternalId: null },
    author: author === null ? null : { name: author, handle: null, url: null, website: null, externalId: null },
    // What a search found was not said to us: the watches say whether it concerns us.
    addressed: sender.lists !== true,
    facts: {
      ...(notice.type ? { type: notice.type } : {}),
      ...(rating === null ? {} : { rating: Math.round(rating) }),
    },
  })
}

/** By what stands at the beginning of its head, for what is no mail has no other name. */
function unread({ raw, arrivedAt }: Arrival): FoundItem {
  const head = Buffer.from(raw.subarray(0, 64_000)).toString('latin1')
  const line = (name: string) => new RegExp(`^${name}:[ \\t]*([^\\r\\n]{1,500})`, 'im').exec(head)?.[1]?.trim()
  const from = /[^\s<>,;"]+@[^\s<>,;"@]+/.exec(line('from') ?? '')?.[0]?.toLowerCase() ?? null
  return fitItem({
    externalId: /<[^<>\s]{1,500}>/.exec(line('message-id') ?? '')?.[0] ?? idOf(raw),
    ...{ url: null, title: line('subject')?.replace(/[^\x20-\x7e]/g, '') || null, text: null, html: null },
    author: from === null ? null : { name: from, handle: from, url: null, website: null, externalId: from },
    ...{ publishedAt: arrivedAt, updatedAt: null, language: null, channel: 'email', parentExternalId: null },
    ...{ threadUrl: null, addressed: true, own: false, visibility: 'private' },
  })
}

/** The same for the same mail wherever it lies; of the longest ones by their beginning. */
const idOf = (raw: Uint8Array) => `mail:${createHash('sha256').update(raw.subarray(0, 100_000)).digest('hex')}`
