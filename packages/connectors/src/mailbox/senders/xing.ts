import type { Sender } from '../sender.ts'

const posts = [
  { host: 'xing.com', path: /\/(?:discover|news|pages|communities|posts|feed|articles|companies|insights)\b/ },
]

export const xing: Sender = {
  channel: 'xing',
  name: 'XING',
  from: ['xing.com'],
  trackers: /^(?:sc_.*|xng_.*|reagent|cce|rid|ijt|usi|signature)$/,
  notices: [
    {
      subject: [
        /^(?<author>.{2,80}?) hat (?:ihren|deinen|einen|den) (?:beitrag|artikel|link).* kommentiert/i,
        /^(?<author>.{2,80}?) commented on\b/i,
        /^neuer kommentar(?: von (?<author>.{2,80}?))?(?: (?:zu|auf) .+)?$/i,
        /^new comment(?: (?:by|from) (?<author>.{2,80}?))?(?: on .+)?$/i,
        /^(?<author>.{2,80}?) (?:hat auf (?:ihren|deinen) kommentar geantwortet|replied to your comment)/i,
      ],
      visibility: 'public',
      type: 'comment',
      places: posts,
      words: 'always',
    },
    {
      subject: [/^(?<author>.{2,80}?) hat .+ erwähnt/i, /^(?<author>.{2,80}?) mentioned .+/i],
      visibility: 'public',
      type: 'post',
      places: posts,
      words: 'maybe',
    },
    {
      subject: [
        /^(?:neue |eine neue )?nachricht von (?<author>.{2,80}?)(?: (?:auf|bei) xing)?$/i,
        /^(?:new |a new )?message from (?<author>.{2,80}?)(?: on xing)?$/i,
        /^(?<author>.{2,80}?) hat (?:ihnen|dir|.+) (?:eine nachricht )?(?:geschrieben|gesendet|geschickt)/i,
        /^(?<author>.{2,80}?) (?:sent you a message|wrote to you)/i,
      ],
      visibility: 'private',
      places: [{ host: 'xing.com', path: /\/(?:chats|messages|app\/message)/ }],
      words: 'always',
    },
  ],
  idle: [
    /\b(?:kontaktanfrage|kontaktvorschl|contact request|geburtstag|birthday|jobs?|stellen|newsletter|besucher|visitors?|passwor[dt]|premium|event|wochen|weekly)\b/i,
  ],
}
