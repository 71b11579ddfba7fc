import type { paletteWords as english, deedWords as englishDeeds } from '../en/palette-words.ts'
import type { Same } from '../i18n.ts'

export const paletteWords: Same<typeof english> = {
  today: 'heute start übersicht',
  queue: 'warteschlange tickets liste eingang',
  incidents: 'Vorfall Vorfälle Krise Ursache',
  unanswered: 'unbeantwortet offen',
  late: 'verspätet',
  mine: 'meine tickets übernommen',
  tray: 'ablage unentschieden sortieren',
  accounts: 'konten profile kanäle',
  reports: 'berichte zahlen statistik auswertung',
  settings: 'einrichtung einstellungen',
  contribute: 'beitragen melden fundstück frage',
  content: 'inhalte plan häufige fragen geschichten bilder',
  why: 'warum nicht nachweis',
  help: 'tasten kürzel hilfe',
}

export const deedWords: Same<typeof englishDeeds> = {
  claim: 'übernehmen nehmen',
  assign: 'zuweisen geben',
  respond: 'antworten beantworten vorschlagen',
  dismiss: 'verwerfen ablehnen spam',
  hand_over: 'übergeben weitergeben abteilung',
  snooze: 'zurückstellen später',
  wake: 'wieder zeigen wecken',
  pause: 'pause anhalten uhr warten',
  resume: 'weiter fortsetzen uhr',
  close: 'abschließen schließen erledigt ergebnis',
  reopen: 'wieder öffnen',
  release: 'zurücklegen zurückgeben',
  prioritise: 'dringlichkeit priorität',
  label: 'schlagwort schlagworte',
  note: 'notiz kommentar intern',
  pin: 'anheften oben',
  unpin: 'lösen',
  merge: 'gleiche dieselbe geschichte zusammenführen',
  support: 'mithilfe helfen abteilungen',
  erase: 'löschen autor',
  incident: 'vorfall krise ursache',
}
