import { clean } from '@echolot/domain'
import PostalMime from 'postal-mime'
import { htmlToText } from './html-to-text.ts'

/** A mail that arrived, as far as Echolot reads it. */
export type ArrivedMail = {
  /** As its sender's program numbered it; null where it did not. */
  messageId: string | null
  /** Of the mails that it answers, the last one first. */
  answers: readonly string[]
  /** The one address that it says it is from, in small letters. */
  from: string
  /** As its sender calls themselves; null where they do not. */
  fromName: string | null
  subject: string | null
  /** When it was written, as its sender's program says; null where that is no date. */
  writtenAt: Date | null
  /** When the last server took it; null where none says so. */
  receivedAt: Date | null
  /** Whom it went to, by every head that says so. */
  to: readonly string[]
  text: string
  /** The same from its markup, where it has some, with where links lead behind their words: `Details <https://example.com/1>`. */
  linked: string
  /** What came with it, by name. */
  files: readonly string[]
  /** Why no person wrote it: a holiday notice, a bounce, a list; null where one may have. */
  automatic: string | null
  /** What servers said of its sender, the last one first (RFC 8601). */
  proofs: readonly string[]
}

/** A mail larger than this is refused whole; answers are a few kilobytes. */
export const mailBytesAtMost = 10_000_000

const longestText = 200_000

/** Reads one mail (RFC 5322). Whatever it holds, it is an answer and never an error. */
export async function readMail(raw: Uint8Array): Promise<ArrivedMail | { unreadable: string }> {
  if (raw.byteLength > mailBytesAtMost)
    return {
      unreadable: `The mail has more than ${mailBytesAtMost / 1_000_000} MB; send the answer without its files.`,
    }
  let email: Awaited<ReturnType<typeof PostalMime.parse>>
  try {
    email = await PostalMime.parse(raw, { maxNestingDepth: 50, maxHeadersSize: 500_000 })
  } catch (error) {
    // Whatever a stranger sends can only be wrong for them.
    return {
      unreadable: `It is no mail that can be read: ${error instanceof Error ? error.message.slice(0, 200) : 'unknown'}.`,
    }
  }
  const headers = email.headers.map(({ key, value }) => ({ key, value: value.slice(0, 4_000) }))
  const all = (key: string) => headers.flatMap((one) => (one.key === key ? [one.value] : []))
  const from = email.from?.address?.trim().toLowerCase() ?? ''
  // Two senders, or one with two lines: programs differ in whom they show.
  if (all('from').length !== 1 || !/^[^\s<>,;"]+@[^\s<>,;"@]+$/.test(from))
    return { unreadable: 'It does not say from exactly one address.' }
  const heads = ['to', 'cc', 'delivered-to', 'x-original-to', 'envelope-to', 'x-envelope-to', 'x-forwarded-to']
  const to = heads
    .flatMap((key) => all(key).slice(0, 10))
    .flatMap((value) => value.slice(0, 2_000).match(/[^\s<>,;:"()]+@[^\s<>,;:"()]+/g) ?? [])
  const plain = email.text ?? ''
  const markup = email.html?.slice(0, 2_000_000)
  const text = plain.trim() !== '' || markup === undefined ? plain : htmlToText(markup)
  const idsIn = (key: string) => all(key).flatMap((value) => value.match(/<[^<>\s]{1,500}>/g) ?? [])
  return {
    messageId: email.messageId?.trim().slice(0, 500) || null,
    answers: [...new Set([...idsIn('in-reply-to'), ...idsIn('references').toReversed()])].slice(0, 50),
    from,
    fromName: clean(email.from?.name?.trim() ?? '', 300) || null,
    subject: clean(email.subject?.replace(/\s+/g, ' ').trim() ?? '', 1_000) || null,
    writtenAt: dateIn(all('date')[0]),
    receivedAt: dateIn(/;([^;]*)$/.exec(all('received')[0] ?? '')?.[1]),
    to: [...new Set(to.map((address) => address.toLowerCase()))].slice(0, 200),
    text: clean(text, longestText),
    linked: clean(markup === undefined ? plain : htmlToText(markup, { links: true }), longestText),
    files: email.attachments.slice(0, 50).flatMap(({ filename, related, disposition }) =>
      // Pictures of a signature are no files that somebody sent.
      related === true && disposition !== 'attachment'
        ? []
        : [clean((filename ?? '').replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ').trim() || '?', 120)],
    ),
    automatic: whyAutomatic(all, from, email.subject ?? ''),
    proofs: all('authentication-results'),
  }
}

/** A date as mails write it (RFC 5322), without what stands in brackets behind it. */
function dateIn(value: string | undefined): Date | null {
  const at = new Date((value ?? '').replace(/\([^()]*\)/g, ' ').trim())
  return Number.isNaN(at.getTime()) ? null : at
}

/** By what programs say of themselves (RFC 3834), and what those say that do not. */
function whyAutomatic(all: (key: string) => string[], from: string, subject: string): string | null {
  const [submitted] = all('auto-submitted')
  if (submitted !== undefined && !/^\s*(?:no|auto-generated)\b/i.test(submitted)) return 'auto-submitted'
  if (all('content-type').some((value) => /^\s*multipart\/report/i.test(value))) return 'report'
  if (all('return-path').some((value) => /^\s*<\s*>\s*$/.test(value))) return 'bounce'
  if (all('x-failed-recipients').length > 0) return 'bounce'
  if (/^(?:mailer-daemon|postmaster|no-?reply|bounces?)(?:[+-][^@]*)?@/.test(from)) return 'program'
  if (all('precedence').some((value) => /^\s*(?:bulk|junk|list|auto_reply)\b/i.test(value))) return 'bulk'
  if (all('list-id').length > 0) return 'list'
  if (submitted !== undefined && /^\s*auto-generated\b/i.test(submitted)) return 'program'
  if (['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((key) => all(key).length > 0)) return 'auto-reply'
  if (
    /^\s*(?:(?:aw|re|wg)\s*:\s*)?(?:automatische (?:antwort|rückantwort)|abwesenheits?(?:notiz|nachricht|meldung|assistent)|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|out of (?:the )?office|undeliverable|unzustellbar|undelivered mail|mail delivery fail|delivery status notification)/i.test(
      subject,
    )
  )
    return 'auto-reply'
  return null
}
