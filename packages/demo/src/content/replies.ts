import type { Language } from '@echolot/domain'
import type { Theme } from '../world-shape.ts'

/** What the company's own users answer under comments, by what the comment is about. */
export const replies: Readonly<Record<Theme, Readonly<Record<Language, readonly string[]>>>> = {
  service: {
    de: [
      'Hallo {name}, das tut uns leid! Schick uns bitte die Bestellnummer an hilfe@musterwerk.example, dann klären wir das noch heute.',
      'Moin {name}, so soll das nicht sein. Ich habe den Vorgang gefunden und mich per Mail gemeldet. Viele Grüße, {signature}',
      'Liebe Grüße aus dem Kundendienst, {name}: Der Ersatz geht morgen raus, die Sendungsnummer kommt per Mail. {signature}',
      'Danke für den Hinweis, {name}. Das fällt unter die Garantie, wir kümmern uns. {signature}',
      'Hallo {name}, der Paketdienst hat sich verirrt, wir uns nicht: Zustellung ist für morgen zugesagt. {signature}',
    ],
    en: [
      'Hello {name}, we are sorry! Please send your order number to help@musterwerk.example and we will sort it out today.',
      'Hi {name}, this is covered by the warranty. A replacement is on its way. {signature}',
      'Thank you for telling us, {name}. I have found your case and just sent you an e-mail. {signature}',
    ],
  },
  sales: {
    de: [
      'Hallo {name}, sehr gern: Das Angebot ist per Mail unterwegs. {signature}',
      'Moin {name}, ab zehn Stück gibt es Staffelpreise. Ich melde mich mit den Einzelheiten. {signature}',
      'Gute Nachricht, {name}: nächste Woche wieder lieferbar. Sollen wir eins zurücklegen? {signature}',
    ],
    en: [
      'Hello {name}, gladly: the quote is on its way by e-mail. {signature}',
      'Hi {name}, back in stock next week. Shall we put one aside for you? {signature}',
    ],
  },
  hr: {
    de: [
      'Hallo {name}, deine Bewerbung ist angekommen, du hörst bis Freitag von uns. {signature}',
      'Moin {name}, ja, auch nächstes Jahr wieder! Alles dazu auf unserer Karriereseite. {signature}',
    ],
    en: ['Hello {name}, your application has arrived, you will hear from us by Friday. {signature}'],
  },
  pr: {
    de: [
      'Guten Tag {name}, bitte wenden Sie sich an presse@musterwerk.example, ich rufe Sie heute noch zurück. {signature}',
    ],
    en: ['Good day {name}, please write to press@musterwerk.example, I will call you back today. {signature}'],
  },
  marketing: {
    de: [
      'Das freut uns riesig, {name}! Wir geben es an das Faultier weiter. {signature}',
      'Hallo {name}, spannende Idee. Schreib uns gern an hallo@musterwerk.example. {signature}',
      'Die Ziehung ist am Freitag, {name}. Gesicht bitte bis dahin warm halten. {signature}',
    ],
    en: [
      'You made our day, {name}! We will pass it on to the sloth. {signature}',
      'Hi {name}, interesting idea. Drop us a line at hello@musterwerk.example. {signature}',
    ],
  },
  it: {
    de: [
      'Hallo {name}, danke, der Fehler ist gefunden und wird heute Abend behoben. {signature}',
      'Moin {name}, bitte einmal die App neu installieren, dann klappt die Anmeldung wieder. Sonst gern melden! {signature}',
    ],
    en: [
      'Hello {name}, thank you, we have found the bug and will fix it tonight. {signature}',
      'Hi {name}, please reinstall the app and log in again. If that fails, tell us. {signature}',
    ],
  },
  undecided: {
    de: [
      'Hallo {name}, jetzt sind wir neugierig. Magst du uns mehr erzählen? {signature}',
      'Moin {name}, wir haben im ganzen Haus gefragt. Es ist niemandes Hut. {signature}',
    ],
    en: ['Hello {name}, now we are curious. Tell us more? {signature}'],
  },
}
