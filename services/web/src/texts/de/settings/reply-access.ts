import type { replyAccess as english } from '../../en/settings/reply-access.ts'
import type { Same } from '../../i18n.ts'

export const replyAccess: Same<typeof english> = {
  open: 'Antworten …',
  openOf: 'Antworten über {{name}}',
  title: 'Antworten über „{{name}}“',
  text: 'Mit einem Benutzer des Blogs und einem Anwendungspasswort werden Antworten aus dem Ticket gesendet. Veröffentlicht wird nichts, was nicht jemand sendet.',
  present: 'Echolot antwortet als „{{name}}“.',
}
