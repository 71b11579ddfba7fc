import type { presence as english } from '../en/presence.ts'
import type { Same } from '../i18n.ts'

export const presence: Same<typeof english> = {
  writing_one: '{{names}} schreibt gerade eine Antwort',
  writing_other: '{{names}} schreiben gerade Antworten',
  viewing_one: '{{names}} sieht sich das auch gerade an',
  viewing_other: '{{names}} sehen sich das auch gerade an',
  writes: '{{name}} schreibt',
  views: '{{name}} ist darin',
}
