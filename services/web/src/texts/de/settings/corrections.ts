import type { corrections as english } from '../../en/settings/corrections.ts'
import type { Same } from '../../i18n.ts'

export const corrections: Same<typeof english> = {
  intro:
    'Wo Echolot etwas entscheidet, steht am Ticket „Stimmt nicht“. Was dort berichtigt wurde, steht hier nach dem, was entschieden hatte: Eine Regel oder Beobachtung, die sich oft irrt, sollte geändert werden.',
  none: 'Noch wurde nichts berichtigt.',
  times_one: '{{count}} ×',
  times_other: '{{count}} ×',
  was: 'entschieden: {{decided}} – richtig: {{correct}}',
  kinds: {
    watch: 'Beobachtung',
    story: 'Geschichte',
    language: 'Sprache',
    department: 'Abteilung',
    priority: 'Dringlichkeit',
    pin: 'Angeheftet',
    follow_up: 'Was die Person danach schrieb',
    own: 'Als unsere Antwort erkannt',
  },
  words: {
    aboutUs: 'über uns',
    notAboutUs: 'nicht über uns',
    own: 'unsere Antwort',
    notOwn: 'keine Antwort von uns',
    thanks: 'ein Dank',
    question: 'eine Frage',
    none: 'nicht angeheftet',
    copy: 'eine Kopie',
    otherStory: 'eine andere Geschichte',
    unknown: 'unbekannt',
    pinned: 'angeheftet',
  },
}
