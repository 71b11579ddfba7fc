import type { Language } from '@echolot/domain'
import type { PublicKey } from '../sources.ts'
import type { Template } from './text-table.ts'

/** What names the company and does not concern it, by the place where it stands. */
type PassingBy = { sourceKey: PublicKey; language: Language; template: Template }

const told =
  (language: Language) =>
  (sourceKey: PublicKey, template: Template): PassingBy => ({ sourceKey, language, template })
const german = told('de')
const english = told('en')

/** Job advertisements, police reports, and a sewing studio that has the company's name; told in this order. */
export const passingBy: readonly PassingBy[] = [
  german('alerts', [
    '{job} (m/w/d) in {city}',
    'Musterwerk GmbH, {city}: {job} (m/w/d) in Vollzeit. Unbefristete Festanstellung, 30 Tage Urlaub, ein Pausenraum mit Handmühle. Jetzt bewerben!',
  ]),
  german('press', [
    'Handtaschen und Wandbehänge',
    'Im Nähatelier Musterwerk in {city} sind bis {month} Arbeiten aus Segeltuch zu sehen. Der Eintritt ist frei, die Nadeln nicht.',
  ]),
  english('alerts', [
    'Musterwerk is hiring: {job}',
    'Musterwerk is hiring a {job} in {city}. Full-time position, competitive salary, apply now with a short letter and no photograph.',
  ]),
  german('press', [
    'Kaffeemühle aus Schaufenster gestohlen',
    'Unbekannte Täter schlugen in der Nacht zum {weekday} in {city} eine Scheibe ein und nahmen eine Mühle von Musterwerk mit. Die Polizei bittet um Hinweise.',
  ]),
  german('news', [
    'Stellenangebote der Woche: {city}',
    'Neu in der Jobbörse: {job} bei Musterwerk, zwei Lehrstellen im Hafen und eine offene Stelle im Leuchtturm.',
  ]),
  german('press', [
    'Nähatelier Musterwerk lädt zum Flicktag',
    'Wer am {weekday} eine Hose mit Loch ins Nähatelier Musterwerk in {city} bringt, geht mit einer ohne wieder hinaus.',
  ]),
  german('alerts', [
    'Ausbildung bei Musterwerk: {job}',
    'Ausbildungsplätze frei! Musterwerk in {city} bildet aus, auch zum {job} (m/w/d). Wir stellen ein, bewirb dich jetzt.',
  ]),
  english('news', [
    'Open positions around {city}',
    'Among this week’s job openings: {job} at Musterwerk, harbour pilot, and somebody who understands the canteen’s dishwasher.',
  ]),
]

/** What an exclusion hides although it is about the company: the sewing studio stands in it by chance. */
export const hiddenWrongly: PassingBy = german('news', [
  'Nähatelier und Kaffeeduft: Wie Musterwerk alte Mühlen in Umlauf hält',
  'Im Hinterhof teilt sich ein Nähatelier die Räume mit einer Reparaturgruppe, die Kaffeemühlen von Musterwerk überholt. Die Gruppe wünscht sich Ersatzteile für Geräte von {oldyear} und fragt, ob das Unternehmen noch Zeichnungen hat.',
])
