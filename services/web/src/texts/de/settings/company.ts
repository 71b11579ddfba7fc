import type { company as english } from '../../en/settings/company.ts'
import type { Same } from '../../i18n.ts'

export const company: Same<typeof english> = {
  intro: 'Wem diese Installation gehört. Tage und Zeiten stehen auf allen Seiten in dieser Zeitzone.',
  name: 'Name',
  homepage: 'Startseite',
  language: 'Sprache',
  languageHint: 'Für das, was Echolot von sich aus schreibt. Die Sprache der Seiten wählen alle selbst.',
  zone: 'Zeitzone',
  state: 'Bundesland',
  stateHint: 'Für die Feiertage neuer Kalender.',
  noState: 'keines',
  saved: 'Das Unternehmen ist gespeichert.',
  demo: 'Demo-Unternehmen',
  demoText:
    'Dieses Unternehmen ist erfunden. Wird es entfernt, verschwindet alles ohne Spur, und ein echtes kann eingerichtet werden.',
}
