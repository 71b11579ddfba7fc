import type { replyAccess as english } from '../../en/settings/reply-access.ts'
import type { Same } from '../../i18n.ts'

export const replyAccess: Same<typeof english> = {
  open: 'Antworten …',
  openOf: 'Antworten über {{name}}',
  title: 'Antworten über „{{name}}“',
  text: 'Mit diesem Zugang fragt Echolot die Quelle und sendet dort Antworten aus dem Ticket. Veröffentlicht wird nichts, was nicht jemand sendet.',
  present: 'Echolot antwortet als „{{name}}“.',
  signIn: 'Anmelden …',
  signInOf: 'Anmelden bei „{{name}}“',
  signInText: 'Mit diesem Zugang fragt Echolot die Quelle. Dort wird nichts verändert und nichts gesendet.',
  signedIn: 'Echolot ist als „{{name}}“ angemeldet.',
}
