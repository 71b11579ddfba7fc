import type { deadLetters as english } from '../../en/settings/dead-letters.ts'
import type { Same } from '../../i18n.ts'

export const deadLetters: Same<typeof english> = {
  intro:
    'Was sich nicht bearbeiten ließ, liegt hier mit seinem Grund. Der Rest ging weiter. Ist die Ursache behoben, lässt es sich noch einmal versuchen.',
  none: 'Keine Probleme',
  noneText: 'Hier liegt nichts: Alles, was ankam, wurde bearbeitet.',
  topics: {
    items: 'Beiträge, die sich nicht beurteilen ließen',
    mentions: 'Erwähnungen, die sich keiner Abteilung geben ließen',
    replies: 'Eigene Antworten, die sich nicht festhalten ließen',
    sources: 'Quellen, die sich nicht abfragen ließen',
    pictures: 'Bilder, die sich nicht aufbewahren ließen',
    other: 'Nachrichten einer anderen Version: {{topic}}',
  },
  attempts_one: 'einmal versucht',
  attempts_other: '{{count}}-mal versucht',
  triedAgain: 'Noch einmal versucht',
  replayedAt: 'noch einmal versucht {{at}}',
  replay: 'Noch einmal versuchen',
  replayOf: 'Noch einmal versuchen: {{topic}} {{id}}',
  replayed: 'Es wird noch einmal versucht.',
  replayAll: 'Alle noch einmal versuchen',
  replayAllOf: 'Alle noch einmal versuchen: {{topic}}',
  replayedAll_one: '{{count}} wird noch einmal versucht.',
  replayedAll_other: '{{count}} werden noch einmal versucht.',
  unreadable_one: '{{count}} kann diese Version nicht lesen, es bleibt hier.',
  unreadable_other: '{{count}} kann diese Version nicht lesen, sie bleiben hier.',
}
