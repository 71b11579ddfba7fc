import type { palette as english } from '../en/palette.ts'
import type { Same } from '../i18n.ts'

export const palette: Same<typeof english> = {
  title: 'Seite oder Ticket finden',
  hint: 'Tippen, um zu suchen, mit den Pfeilen wählen, Enter führt hin',
  results: 'Seiten und Tickets',
  ticket: 'Ticket #{{id}} öffnen',
  search: 'Tickets nach „{{text}}“ durchsuchen',
  view: 'Ansicht {{name}}',
  words: {
    today: 'heute start übersicht',
    queue: 'warteschlange tickets liste eingang',
    incidents: 'Vorfall Vorfälle Krise Ursache',
    unanswered: 'unbeantwortet offen',
    late: 'verspätet',
    mine: 'meine tickets übernommen',
    tray: 'ablage unentschieden sortieren',
    accounts: 'konten profile kanäle',
    reports: 'berichte zahlen statistik auswertung',
    settings: 'einrichtung einstellungen abteilungen quellen beobachtungen',
    contribute: 'beitragen melden fundstück frage',
    content: 'inhalte plan häufige fragen geschichten bilder',
    why: 'warum nicht nachweis',
    help: 'tasten kürzel hilfe',
  },
}
