import type { forms as english } from '../../en/settings/forms.ts'
import type { Same } from '../../i18n.ts'

export const forms: Same<typeof english> = {
  save: 'Speichern',
  saved: 'Gespeichert.',
  add: 'Hinzufügen',
  edit: 'Bearbeiten',
  remove: 'Entfernen',
  editOf: '{{name}} bearbeiten',
  removeOf: '{{name}} entfernen',
  removed: 'Entfernt.',
  missing: 'Diese Angabe fehlt.',
  tooShort_one: 'Mindestens {{count}} Zeichen.',
  tooShort_other: 'Mindestens {{count}} Zeichen.',
  tooLong_one: 'Höchstens {{count}} Zeichen.',
  tooLong_other: 'Höchstens {{count}} Zeichen.',
  tooSmall: 'Mindestens {{limit}}.',
  tooBig: 'Höchstens {{limit}}.',
  address: 'Das ist keine vollständige Adresse. Sie beginnt mit https:// oder http://.',
  email: 'Das ist keine E-Mail-Adresse. Sie liest sich wie name@firma.example.',
  taken: 'Das gibt es schon.',
  queryWrong: 'Die Suchanfrage hat Fehler; sie stehen darunter.',
  checkMarked: 'Noch ist nichts gespeichert: siehe die markierten Angaben.',
  discardTitle: 'Eingaben verwerfen?',
  keepEditing: 'Weiter bearbeiten',
  discard: 'Verwerfen',
}
