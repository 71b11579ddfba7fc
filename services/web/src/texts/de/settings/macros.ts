import type { macros as english } from '../../en/settings/macros.ts'
import type { Same } from '../../i18n.ts'

export const macros: Same<typeof english> = {
  title: 'Makros',
  intro:
    'Ein Makro, in der Suchsprache eine Liste, ist ein Name für Wörter, die mehrere Beobachtungen oder Regeln verwenden: $orte statt aller Orte. Wer es hier ändert, ändert sie alle, und jede Beobachtung, die es verwendet, bekommt eine neue Fassung.',
  add: 'Makro hinzufügen',
  editTitle: '{{name}} bearbeiten',
  editText: 'Was es verwendet, sucht nach den neuen Wörtern, sobald sie gespeichert sind.',
  effects: 'Was sich für die Beobachtungen ändert, die es verwenden',
  unreadable: 'Mit diesen Wörtern wäre die Beobachtung nicht lesbar.',
  name: 'Name',
  nameHint: 'In Kleinbuchstaben, Ziffern und _, ohne Umlaute. Geschrieben wird er mit $ davor: $orte.',
  nameWrong: 'Ein Name hat Kleinbuchstaben, Ziffern und _, beginnt mit einem Buchstaben und hat höchstens 40 Zeichen.',
  from: { own: 'Hier geschrieben', brands: 'Aus den Marken gemacht', shipped: 'Mitgeliefert' },
  none: 'Hier ist noch kein Makro geschrieben.',
  noneOfBrands: 'Es gibt noch keine Marke, aus der eines gemacht werden könnte.',
  words: 'Die Wörter von {{name}}',
  unused: 'Wird nicht verwendet.',
  usedBy: 'Verwendet von',
  rule: 'Regel: {{name}}',
  versions: 'Fassungen',
  versionsOf: 'Fassungen von {{name}}',
  removeTitle: 'Dieses Makro entfernen?',
  removeText: '{{name}} geht. Was es sagte, bleibt den Fassungen der Beobachtungen bekannt, die es verwendeten.',
}
