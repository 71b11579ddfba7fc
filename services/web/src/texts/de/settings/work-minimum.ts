import type { workMinimum as english } from '../../en/settings/work-minimum.ts'
import type { Same } from '../../i18n.ts'

export const workMinimum: Same<typeof english> = {
  intro:
    'Zahlen über Arbeit, etwa Stunden, Übernahmen und Weitergaben, gibt es nie von einer Person, und von mehreren nur, wo hinter jeder Zahl genug von ihnen stehen. Zahlen über Erwähnungen (was einging, wie lange es wartete, was verspätet ist) sind immer zu sehen.',
  inForce_one: 'Hinter jeder Zahl über Arbeit steht mindestens {{count}} aktiver Mensch.',
  inForce_other: 'Hinter jeder Zahl über Arbeit stehen mindestens {{count}} aktive Menschen.',
  waiting_one: 'Vorgeschlagen: {{count}} Mensch. Es wartet auf eine zweite Person.',
  waiting_other: 'Vorgeschlagen: {{count}} Menschen. Es wartet auf eine zweite Person.',
  proposedBy: '{{name}},',
  somebody: 'jemand, der fort ist',
  notYou: 'Der eigene Vorschlag; bestätigen muss ihn jemand anderes, der die Einrichtung ändern darf.',
  confirm: 'Bestätigen',
  confirmed: 'Es gilt.',
  withdraw: 'Zurücknehmen',
  change: 'Ändern',
  people: 'Aktive Menschen mindestens',
  peopleHint:
    'Fünf sind das Wenigste. Unter zehn braucht es zwei: Eine Person schlägt es vor, eine andere bestätigt es.',
  reason: 'Grund',
  noReason: 'Ein Grund ist nötig; er bleibt festgehalten.',
  wrong: 'Eine ganze Zahl von 5 bis 1000.',
  propose: 'Vorschlagen',
  set: 'Festlegen',
  said: 'Es ist festgehalten.',
  record: 'Was festgelegt und vorgeschlagen wurde',
  proposed: 'Von',
  became: 'Was daraus wurde',
  atOnce: 'galt sofort',
  confirmedBy: 'bestätigt von {{name}}',
  withdrawn: 'zurückgenommen',
  waits: 'wartet auf eine zweite Person',
}
