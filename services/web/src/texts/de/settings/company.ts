import type { company as english } from '../../en/settings/company.ts'
import type { Same } from '../../i18n.ts'

export const company: Same<typeof english> = {
  intro: 'Wem diese Installation gehört. Tage und Zeiten stehen auf allen Seiten in dieser Zeitzone.',
  fromFile: 'Diese Angaben kommen aus der Einrichtungsdatei und werden dort geändert.',
  name: 'Name',
  homepage: 'Homepage',
  language: 'Sprache',
  languageHint: 'Für das, was Echolot von sich aus schreibt. Die Sprache der Seiten wählen alle selbst.',
  zone: 'Zeitzone',
  state: 'Bundesland',
  stateHint: 'Für die Feiertage neuer Kalender.',
  noState: 'keines',
  unsaved: 'Geänderte Angaben zur Firma sind noch nicht gespeichert.',
  saved: 'Die Firma ist gespeichert.',
  demo: 'Demo-Firma',
  demoText: 'Diese Firma ist erfunden. Ein Klick entfernt sie, sofort und ohne Rückfrage.',
}
