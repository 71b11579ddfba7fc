import type { Sender } from '../sender.ts'

const posts = [{ host: 'instagram.com', path: /\/(?:[^/]+\/)?(?:p|reel|tv|stories)\/[\w-]+/ }]

export const instagram: Sender = {
  channel: 'instagram',
  name: 'Instagram',
  from: ['mail.instagram.com', 'instagram.com'],
  trackers: /^(?:igsh|igshid|ndid|__.*|e|s|token|uid|nid|click_source)$/,
  notices: [
    {
      subject: [
        /^@?(?<author>[\w.]{2,40}) hat (?:sie|dich|@?[\w.]+) in (?:einem kommentar|einem beitrag|einer bildunterschrift|ihrer story|seiner story|einer story) (?:erwähnt|markiert)/i,
        /^@?(?<author>[\w.]{2,40}) (?:mentioned|tagged) (?:you|@?[\w.]+)\b/i,
      ],
      visibility: 'public',
      type: 'comment',
      places: posts,
      words: 'maybe',
    },
    {
      subject: [
        /^@?(?<author>[\w.]{2,40}) hat (?:ihren|deinen|ihr|dein) (?:beitrag|reel|foto|video) kommentiert/i,
        /^@?(?<author>[\w.]{2,40}) commented on your\b/i,
        /^@?(?<author>[\w.]{2,40}) (?:hat auf (?:ihren|deinen) kommentar geantwortet|replied to your comment)/i,
      ],
      visibility: 'public',
      type: 'comment',
      places: posts,
      words: 'always',
    },
    {
      subject: [
        /^@?(?<author>[\w.]{2,40}) (?:hat (?:ihnen|dir) eine nachricht (?:gesendet|geschickt)|sent you a (?:direct )?message)/i,
        /^(?:neue nachricht von|new message from) @?(?<author>[\w.]{2,40})$/i,
      ],
      visibility: 'private',
      places: [{ host: 'instagram.com', path: /\/(?:direct|m)\// }],
      words: 'maybe',
    },
  ],
  idle: [
    /\b(?:gefällt|likes?|follow|folgt|abonniert|vorschläge|suggest|passwor[dt]|anmeld|log-?in|verpasst|missed)\b/i,
  ],
}
