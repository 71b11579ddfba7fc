import type { deadLetters as english } from '../../en/settings/dead-letters.ts'
import type { Same } from '../../i18n.ts'

export const deadLetters: Same<typeof english> = {
  intro:
    'Was sich nicht bearbeiten ließ, liegt hier mit seinem Grund. Der Rest ging weiter. Ist die Ursache behoben, lässt es sich noch einmal versuchen.',
  none: 'Keine Probleme',
  noneText: 'Alles, was ankam, wurde bearbeitet.',
  caption: 'Was sich nicht bearbeiten ließ',
  at: 'Wann',
  what: 'Was',
  reason: 'Grund',
  attempts: 'Versuche',
  state: 'Zustand',
  waiting: 'liegt hier',
  replayedAt: 'noch einmal versucht {{at}}',
  actions: 'Aktionen',
  replay: 'Noch einmal versuchen',
  replayOf: 'Noch einmal versuchen: {{topic}} {{id}}',
  replayed: 'Es wird noch einmal versucht.',
}
