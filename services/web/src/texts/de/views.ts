import type { views as english } from '../en/views.ts'
import type { Same } from '../i18n.ts'

export const views: Same<typeof english> = {
  menu: 'Ansichten',
  keep: 'Diese Ansicht merken …',
  keepTitle: 'Diese Ansicht merken',
  name: 'Name',
  shared: 'Für alle',
  sharedHint: 'Dann finden alle sie in diesem Menü.',
  save: 'Ansicht merken',
  kept: 'Die Ansicht „{{name}}“ ist gemerkt.',
  manage: 'Ansichten bearbeiten …',
  manageTitle: 'Gemerkte Ansichten',
  forAll: 'für alle',
  none: 'Noch ist keine Ansicht gemerkt.',
  up: '{{name}} nach oben',
  remove: '{{name}} entfernen',
  rename: 'Name der Ansicht {{name}}',
}
