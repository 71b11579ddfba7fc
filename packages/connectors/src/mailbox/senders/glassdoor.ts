import type { Sender } from '../sender.ts'

const reviews = ['glassdoor.com', 'glassdoor.de', 'glassdoor.at', 'glassdoor.ch', 'glassdoor.co.uk'].map((host) => ({
  host,
  path: /\/(?:Reviews?|Bewertungen|Interview|Vorstellungsgespr|Employer|employers?|empl)/i,
}))

/** Reviews by employees and applicants. Nobody is named. */
export const glassdoor: Sender = {
  channel: 'glassdoor',
  name: 'Glassdoor',
  from: ['glassdoor.com', 'glassdoor.de', 'glassdoor.co.uk'],
  trackers: /^(?:utm_.*|s|srs|t|jrtk|encryptedUserId|guid|uido|ctt|tgt)$/i,
  notices: [
    {
      subject: [
        /^(?:new|a new) (?:employee |company |interview )?review\b/i,
        /^.{2,80} (?:has|received|got) a new (?:employee |interview )?review\b/i,
        /^(?:someone|an employee|a former employee) (?:just )?reviewed\b/i,
        /^(?:eine )?neue (?:mitarbeiter-?|arbeitgeber-?|unternehmens-?|interview-?)?bewertung\b/i,
        /^.{2,80} (?:hat eine neue bewertung|wurde (?:neu )?bewertet)/i,
      ],
      visibility: 'public',
      type: 'review',
      places: reviews,
      words: 'maybe',
      stars:
        /(?:^|\s)(?<stars>[1-5](?:[.,]\d)?)\s*(?:von|of|out of|\/)\s*5\b|(?:^|\s)(?<full>★{1,5})(?:☆{0,4})(?:\s|$)|^(?<said>[1-5](?:[.,]\d)?)\s*(?:★|sterne?|stars?)/i,
      placeIsId: true,
    },
  ],
  idle: [/\b(?:jobs?|stellen|gehalt|salar|newsletter|community|bowl|webinar|confirm|bestätig|passwor[dt]|report)\b/i],
}
