import type { mail as english } from '../en/mail.ts'
import type { Same } from '../i18n.ts'

export const mail: Same<typeof english> = {
  intro:
    'Per E-Mail verschickt Echolot Einladungen und Links zu einem neuen Passwort. Ohne Mailserver übergeben Administratoren diese Links selbst.',
  linksLeadTo: 'Links in E-Mails führen zu {{origin}}; anders mit ECHOLOT_PUBLIC_URL.',
  host: 'Mailserver',
  hostHint: 'Etwa mail.firma.example.',
  port: 'Port',
  security: 'Verbindung',
  securities: { starttls: 'STARTTLS', tls: 'TLS', none: 'unverschlüsselt' },
  securityHints: {
    starttls: 'Wird verlangt, bevor irgendetwas gesagt wird; meist Port 587.',
    tls: 'Vom ersten Byte an; meist Port 465.',
    none: 'Nur für einen Server auf dieser Maschine oder im selben Netz.',
  },
  user: 'Benutzername',
  userHint: 'Leer, wenn der Server niemanden fragt, wer er ist.',
  password: 'Passwort',
  passwordKept: 'Leer: Das gespeicherte bleibt.',
  from: 'Absender',
  fromHint: 'Etwa Echolot <echolot@firma.example>. Der Server muss diese Adresse senden lassen.',
  test: 'Probe-E-Mail senden',
  testSent: 'Eine E-Mail ist unterwegs an {{to}}. Der Server sagt:',
  testFailed: 'Es ging keine E-Mail hinaus. Was zurückkam:',
  removeTitle: 'Auf E-Mail verzichten?',
  removeText: 'Der Server und sein Passwort werden vergessen. Was noch wartet, geht nicht hinaus.',
  messages: 'Die letzten E-Mails',
  to: 'An',
  what: 'Was',
  state: 'Zustand',
  answer: 'Antwort des Servers',
  nextAt: 'wieder um',
  kinds: { invitation: 'Einladung', reset: 'Neues Passwort' },
  states: {
    waiting: 'wartet',
    sending: 'wird gesendet',
    sent: 'gesendet',
    refused: 'nicht angenommen',
    unknown: 'ungewiss',
  },
}
