import type { Sender } from '../sender.ts'

const posts = [
  { host: 'linkedin.com', path: /\/(?:feed\/update|posts|pulse|company\/[^/]+\/(?:posts|admin|notifications))/ },
]

/** Links read `linkedin.com/comm/…`: without `comm` they are the address that people see. */
export const linkedin: Sender = {
  channel: 'linkedin',
  name: 'LinkedIn',
  from: ['linkedin.com', 'e.linkedin.com', 'el.linkedin.com'],
  trackers:
    /^(?:midtoken|midsig|trk|trkemail|eid|otptoken|lipi|loid|trackingid|refid|lgcta|lgtemp|messageid|fromemail|ut)$/i,
  notices: [
    {
      subject: [
        /^(?<author>.{2,80}?) hat .+ in (?:einem|seinem|ihrem) (?:beitrag|kommentar) erwähnt/i,
        /^(?<author>.{2,80}?) (?:hat .+ erwähnt|mentioned .+)/i,
      ],
      visibility: 'public',
      type: 'post',
      places: posts,
      words: 'always',
    },
    {
      subject: [
        /^(?<author>.{2,80}?) hat (?:ihren|den|einen) beitrag.* kommentiert/i,
        /^(?<author>.{2,80}?) hat (?:auf (?:ihren|einen) kommentar .*geantwortet|.* kommentiert)/i,
        /^(?<author>.{2,80}?) (?:commented on|replied to)\b/i,
      ],
      visibility: 'public',
      type: 'comment',
      places: posts,
      words: 'always',
    },
    {
      subject: [
        /^(?<author>.{2,80}?) hat (?:ihnen|.+) (?:eine|1) (?:neue )?(?:nachricht|inmail) (?:gesendet|geschickt)/i,
        /^(?<author>.{2,80}?) (?:(?:just )?(?:sent|messaged) (?:you|.+?)(?: (?:a|an) (?:new )?(?:message|inmail))?)$/i,
        /^(?:neue nachricht von|new message from|nachricht von|message from) (?<author>.{2,80}?)$/i,
        /^sie haben (?:eine|1) neue nachricht(?: von (?<author>.{2,80}?))?$/i,
        /^you have (?:a|1) new message(?: from (?<author>.{2,80}?))?$/i,
      ],
      visibility: 'private',
      places: [{ host: 'linkedin.com', path: /\/(?:messaging|company\/[^/]+\/admin\/inbox|inbox|notifications)/ }],
      words: 'always',
    },
  ],
  idle: [
    /\b(?:kontaktanfrage|invitation|einladung|vernetz|connect|aufrufe|appeared in|suchergebnis|jobs?|stellen|newsletter|premium|zusammenfassung|weekly|digest|reagiert|reacted|likes?|pin|verification|follow)\b/i,
  ],
}
