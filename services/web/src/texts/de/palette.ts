import type { palette as english } from '../en/palette.ts'
import type { Same } from '../i18n.ts'

export const palette: Same<typeof english> = {
  title: 'Seite, Ticket oder Aktion finden',
  hint: 'Tippen, um zu suchen, mit den Pfeilen wählen, Enter führt aus',
  results: 'Seiten, Tickets und Aktionen',
  none: 'Nichts gefunden.',
  ticket: 'Ticket #{{id}} öffnen',
  search: 'Tickets nach „{{text}}“ durchsuchen',
  view: 'Ansicht {{name}}',
}
