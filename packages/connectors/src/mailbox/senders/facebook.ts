import type { Sender } from '../sender.ts'

const posts = [
  {
    host: 'facebook.com',
    path: /\/(?:permalink\.php|story\.php|photo|posts|videos|watch|reel|groups|[^/]+\/(?:posts|reviews|photos|videos))/,
  },
]

/** Links read `facebook.com/n/?permalink.php&story_fbid=…`: the path is the first parameter. */
export const facebook: Sender = {
  channel: 'facebook',
  name: 'Facebook',
  from: ['facebookmail.com'],
  trackers: /^(?:aref|medium|mid|n_m|n_sg|bcode|lloc|rms|irms|__.*|ref|notif_.*|refid|eav|paipv|acontext)$/,
  notices: [
    {
      subject: [
        /^(?<author>.{2,80}?) hat (?:ihren|deinen|einen|den) (?:beitrag|link|reel|foto|video)?.*kommentiert/i,
        /^(?<author>.{2,80}?) hat (?:ihr|dein|ein|das) (?:foto|video|reel)?.*kommentiert/i,
        /^(?<author>.{2,80}?) (?:auch )?(?:kommentierte|commented on|also commented on)\b/i,
        /^(?<author>.{2,80}?) (?:hat auf (?:ihren|deinen|einen) kommentar .*geantwortet|replied to (?:your|a) comment)/i,
      ],
      visibility: 'public',
      type: 'comment',
      places: posts,
      words: 'always',
    },
    {
      subject: [
        /^(?<author>.{2,80}?) hat .+ (?:in einem (?:kommentar|beitrag) )?(?:erwähnt|markiert)/i,
        /^(?<author>.{2,80}?) (?:mentioned|tagged) .+/i,
      ],
      visibility: 'public',
      type: 'post',
      places: posts,
      words: 'maybe',
    },
    {
      subject: [
        /^(?<author>.{2,80}?) (?:empfiehlt .+ (?:nicht)?|hat .+ (?:empfohlen|bewertet|rezensiert)|hat eine (?:bewertung|empfehlung) .+)$/i,
        /^(?<author>.{2,80}?) (?:recommends|doesn['’]t recommend|reviewed|recommended|wrote a review)\b/i,
      ],
      visibility: 'public',
      type: 'review',
      places: posts,
      words: 'maybe',
    },
    {
      subject: [
        /^(?<author>.{2,80}?) (?:hat (?:ihnen|dir|.+) eine (?:neue )?nachricht (?:gesendet|geschickt|geschrieben)|schrieb (?:ihnen|dir|an) .+|sent (?:you|.+) a (?:new )?message\b|messaged .+)/i,
        /^(?:neue nachricht von|new message from) (?<author>.{2,80}?)(?: (?:an|to) .+)?$/i,
      ],
      visibility: 'private',
      places: [
        { host: 'facebook.com', path: /\/(?:messages|inbox|latest\/inbox|[^/]+\/inbox)/ },
        { host: 'messenger.com', path: /\/t\// },
        { host: 'm.me', path: /./ },
        { host: 'business.facebook.com', path: /inbox/ },
      ],
      words: 'always',
    },
  ],
  idle: [
    /\b(?:gefällt|likes?|liked|freundschaftsanfrage|friend request|geburtstag|birthday|passwor[dt]|anmeld|log-?in|vorschläge|suggest)/i,
  ],
}
