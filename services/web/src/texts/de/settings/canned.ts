import type { canned as english } from '../../en/settings/canned.ts'
import type { Same } from '../../i18n.ts'

export const canned: Same<typeof english> = {
  intro:
    'Textbausteine werden einmal geschrieben und beim Antworten über eine Suche eingefügt. Was in geschweiften Klammern steht, wird aus dem Ticket gefüllt; was dort nicht bekannt ist, bleibt eine Lücke, die vor dem Senden gefüllt werden muss.',
  add: 'Textbaustein hinzufügen',
  editTitle: '„{{name}}“ bearbeiten',
  none: 'Es gibt noch keinen Textbaustein.',
  noneText: 'Einer, der eine häufige Frage beantwortet, spart die meiste Zeit.',
  name: 'Name',
  nameHint: 'Über ihn und über die Wörter des Textes wird der Baustein beim Antworten gefunden.',
  department: 'Abteilung',
  everywhere: 'alle Abteilungen',
  language: 'Sprache',
  text: 'Text',
  textHint: 'Reiner Text. In jeder Antwort lässt er sich noch ändern.',
  variables: 'Platzhalter einfügen',
  versions: 'Fassungen',
  versionsOf: 'Fassungen von „{{name}}“',
  removeTitle: 'Diesen Textbaustein entfernen?',
  removeText: '„{{name}}“ wird nicht mehr angeboten. Antworten behalten die Fassung, mit der sie gegeben wurden.',
}
