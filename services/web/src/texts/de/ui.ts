import type { ui as english } from '../en/ui.ts'
import type { Same } from '../i18n.ts'

export const ui: Same<typeof english> = {
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  loading: 'Lädt …',
  tryAgain: 'Noch einmal versuchen',
  optional: 'freiwillig',
  required: 'Diese Angabe fehlt.',
  opensElsewhere: 'öffnet in neuem Tab',
  dismissNotice: 'Hinweis schließen',
  notices: 'Hinweise',
  ago: 'vor {{duration}}',
  in: 'in {{duration}}',
  fromFile: 'aus echolot.yaml',
  justNow: 'gerade eben',
  day: 'T',
  hour: 'Std',
  minute: 'Min',
  second: 's',
  problems: {
    unreachable: 'Echolot ist nicht erreichbar. Verbindung prüfen und noch einmal versuchen.',
    signed_out: 'Die Anmeldung ist abgelaufen.',
    forbidden: 'Die eigene Rolle erlaubt das nicht.',
    not_found: 'Das gibt es nicht mehr.',
    conflict: 'Das hat sich inzwischen geändert: {{message}}',
    fromFile:
      'Das kommt aus {{file}}. Ändern lässt es sich dort, danach Echolot neu starten; wird die Datei nicht mehr gebraucht, gibt „echolot config release“ es für die Seiten frei.',
    wrongCode: 'Der Code stimmt nicht. Er steht in dem Terminal, in dem Echolot gestartet wurde.',
    held: '{{name}} hat das Ticket schon übernommen.',
    invalid: 'Das passt nicht: {{message}}',
    someValue: 'Eine der Angaben passt nicht.',
    too_many: 'Zu viele Versuche. Kurz warten und dann noch einmal versuchen.',
    unavailable: 'Echolot kann gerade nicht antworten. Gleich noch einmal versuchen.',
    broken: 'In Echolot ist etwas schiefgegangen. Es steht im Protokoll.',
  },
}
