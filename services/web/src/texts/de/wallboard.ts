import type { wallboard as english } from '../en/wallboard.ts'
import type { Same } from '../i18n.ts'

export const wallboard: Same<typeof english> = {
  title: 'Wandanzeige',
  back: 'Zurück zu Echolot',
  live: 'Aktuell',
  notLive: 'Nicht aktuell seit {{at}}. Es wird weiter versucht.',
  department: 'Abteilung',
  open: 'Offen',
  dueSoon: 'Fällig in einer Stunde',
  late: 'Verspätet',
  oldest: 'Älteste',
  arrived: 'Heute eingegangen',
  inTime: 'Heute rechtzeitig beantwortet',
  inTimeOf: '{{inTime, number}} von {{answered, number}}',
  nothing: '–',
  all: 'Alle',
}
