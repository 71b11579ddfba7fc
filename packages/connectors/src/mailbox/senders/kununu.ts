import type { Sender } from '../sender.ts'

/** Reviews by employees and applicants. Nobody is named. */
export const kununu: Sender = {
  channel: 'kununu',
  name: 'kununu',
  from: ['kununu.com', 'kununu.de'],
  trackers: /^(?:cid|sc_.*|recipient|hash)$/,
  notices: [
    {
      subject: [
        /^(?:sie haben |du hast |es gibt )?(?:eine |1 )?neue (?:arbeitgeber-?|mitarbeiter-?|bewerbungs-?|bewerber-?|ausbildungs-?)?bewertung\b/i,
        /^.{2,80} (?:wurde|ist) (?:auf kununu )?(?:neu )?bewertet/i,
        /^(?:you have |you received |there is )?(?:a |1 )?new (?:employer |employee |application |applicant )?review\b/i,
        /^.{2,80} (?:has a|received a) new review\b/i,
      ],
      visibility: 'public',
      type: 'review',
      places: [{ host: 'kununu.com', path: /\/[^/]+\/(?:kommentare|bewertung|bewerbung|reviews?|a)(?:\/|$|\?)/ }],
      words: 'maybe',
      above: [/^(?:titel|überschrift|title)\s*:?$/i],
      stars:
        /(?:^|\s)(?<stars>[1-5](?:[.,]\d{1,2})?)\s*(?:von|of|out of|\/)\s*5\b|^(?:score|gesamt(?:bewertung|score)?|overall|bewertung)\s*:?\s*(?<said>[1-5](?:[.,]\d{1,2})?)\s*(?:★|sterne?|stars?)?$/i,
      placeIsId: true,
    },
  ],
  idle: [
    /\b(?:newsletter|monats|monthly|report|profil|rechnung|invoice|passwor[dt]|bestätig|confirm|tipps|webinar)\b/i,
  ],
}
