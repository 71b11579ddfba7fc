import type { push as english } from '../../en/settings/push.ts'
import type { Same } from '../../i18n.ts'

export const push: Same<typeof english> = {
  working: 'Wird seit {{since}} von {{hub}} zugestellt, erneuert {{renewed}}, gültig bis {{until}}.',
  lastPush: 'Letzte Zustellung {{at}}.',
  noPush: 'Noch kam keine Zustellung.',
  missed:
    'Nicht wie vereinbart zugestellt: {{hub}} hat nicht gemeldet, was {{since}} beim Fragen gefunden wurde. Bis sich das ändert, wird so oft gefragt wie zuvor.',
  asking: 'Noch nicht zugestellt: {{hub}} wurde gefragt und hat noch nicht zugesagt.',
  lapsed: 'Nicht mehr zugestellt: Was {{hub}} zugesagt hatte, endete {{until}} und ließ sich nicht erneuern.',
  denied: 'Nicht zugestellt: {{hub}} hat abgelehnt.',
  no_hub: 'Nicht zugestellt: Sie nennt keinen Hub.',
  off: 'Dass Hubs Neues von sich aus zustellen (WebSub), ist ausgeschaltet; siehe ECHOLOT_WEBSUB.',
  dropped_one: '{{count}} Zustellung ohne richtige Unterschrift wurde verworfen.',
  dropped_other: '{{count}} Zustellungen ohne richtige Unterschrift wurden verworfen.',
}
