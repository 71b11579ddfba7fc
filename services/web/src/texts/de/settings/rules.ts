import type { rules as english } from '../../en/settings/rules.ts'
import type { Same } from '../../i18n.ts'

export const rules: Same<typeof english> = {
  intro:
    'Die Regeln werden von oben nach unten gefragt. Die erste, die trifft, gewinnt und sagt, welche Abteilung das Ticket bekommt; was keine Regel nimmt, wartet in der Ablage.',
  add: 'Regel hinzufügen',
  none: 'Keine Regeln',
  noneText: 'Ohne Regeln wartet jedes Ticket in der Ablage.',
  list: 'Die Regeln in ihrer Reihenfolge',
  shipped: 'Mitgeliefert',
  off: 'Aus',
  active: 'Aktiv',
  up: '{{name}} nach oben',
  down: '{{name}} nach unten',
  moved: '{{name}} ist jetzt Nummer {{place}} von {{all}}.',
  text: 'Text',
  channel: 'Kanal',
  language: 'Sprache',
  source: 'Quelle',
  pins: 'Heftet an, was sie nimmt',
  pinsAs: 'heftet an: {{reason}}',
  pinsNothing: 'nein, es geht nach Fälligkeit',
  pinsHint: 'Nur diese drei stehen in einer Warteschlange über der Fälligkeit.',
  leadsTo: 'an {{department}}',
  addTitle: 'Regel hinzufügen',
  editTitle: 'Regel bearbeiten',
  added: 'Die Regel steht ganz oben.',
  name: 'Name',
  nameHint: 'So steht sie in der Begründung eines Tickets.',
  department: 'Geht an',
  conditions: 'Trifft, wenn all das gilt',
  query: 'Titel oder Text passen zu dieser Suchanfrage',
  channels: 'Einer dieser Kanäle (keiner angekreuzt: egal)',
  any: 'egal',
  noCondition:
    'Eine Regel braucht mindestens eine Bedingung; sonst nähme sie alles, und die Regeln darunter würden nie gefragt.',
  priority: 'Dringlichkeit',
  enabled: 'Diese Regel ist an',
  previewHint: 'Was in den letzten 30 Tagen anderswohin gekommen und wer verspätet gewesen wäre.',
  removeTitle: 'Diese Regel entfernen?',
  removeText:
    'Tickets, die „{{name}}“ verteilt hat, bleiben, wo sie sind. Statt zu entfernen lässt sie sich auch ausschalten.',
}
