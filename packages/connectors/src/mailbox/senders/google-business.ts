import type { Sender } from '../sender.ts'

const google = [
  { host: 'google.com', path: /\/(?:local\/)?(?:reviews?|maps|n\/|dashboard|business|search)/ },
  { host: 'google.de', path: /\/(?:local\/)?(?:reviews?|maps|search)/ },
  { host: 'g.page', path: /./ },
  { host: 'maps.app.goo.gl', path: /./ },
  { host: 'c.gle', path: /./ },
]

/** Reviews at Google (Business Profile, once My Business). */
export const googleBusiness: Sender = {
  channel: 'google_business',
  name: 'Google Business',
  from: [
    'businessprofile-noreply@google.com',
    'googlemybusiness-noreply@google.com',
    'local-business-noreply@google.com',
  ],
  notices: [
    {
      subject: [
        /^(?<author>.{2,80}?) hat (?:eine |ihre |seine )?(?:neue )?(?:rezension|bewertung)(?: (?:zu|für|über) .+)? (?:hinterlassen|abgegeben|geschrieben|aktualisiert)/i,
        /^(?<author>.{2,80}?) (?:left|wrote|posted|updated) (?:a |an |their )?(?:new )?review\b/i,
        /^(?:sie haben eine |neue )(?:neue )?(?:google-)?(?:rezension|bewertung)(?: von (?<author>[^:]{2,80}?))?(?: (?:erhalten|für|zu) .+| erhalten)?$/i,
        /^(?:you have a |you got a |you’ve got a )?new (?:google )?review(?: from (?<author>[^:]{2,80}?))?(?: (?:of|for|on) .+)?$/i,
      ],
      visibility: 'public',
      type: 'review',
      places: google,
      words: 'maybe',
      stars:
        /(?:^|\s)(?<stars>[1-5])(?:[.,]0)?\s*(?:von|of|out of|\/)\s*5\b|(?:^|\s)(?<full>★{1,5})(?:☆{0,4})(?:\s|$)|(?:^|\s)(?<said>[1-5])\s*(?:sterne?|stars?)\b/i,
    },
    {
      subject: [
        /^neue frage(?: von (?<author>.{2,80}?))?(?: (?:zu|für) .+)?$/i,
        /^new question(?: from (?<author>.{2,80}?))?(?: (?:about|on|for) .+)?$/i,
        /^(?<author>.{2,80}?) (?:hat eine frage (?:zu .+ )?gestellt|asked a question\b)/i,
      ],
      visibility: 'public',
      type: 'question',
      places: google,
      words: 'always',
    },
  ],
  idle: [/\b(?:leistungsbericht|performance report|monatsbericht|insights|tipps|tips|verifizier|verify)\b/i],
}
