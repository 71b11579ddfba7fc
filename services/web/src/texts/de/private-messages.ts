import type { privateMessages as english } from '../en/private-messages.ts'
import type { Same } from '../i18n.ts'

export const privateMessages: Same<typeof english> = {
  badge: 'private Nachricht',
  tells:
    'Nur an Ihr Unternehmen geschrieben. Sie steht in keiner Geschichte, keiner Stichprobe, keinem Export und in keiner Ansicht der Beitragenden.',
  record: 'Private Nachricht erfassen',
  explain:
    'Jemand hat nur Ihrem Unternehmen geschrieben, und Sie haben es gelesen. Daraus wird ein Ticket mit eigener Uhr; die Regeln sagen, bei welcher Abteilung es liegt.',
  channel: 'Kanal',
  author: 'Wer geschrieben hat',
  text: 'Was darin steht',
  writtenAt: 'Wann sie geschrieben wurde',
  writtenAtHint: 'Bleibt das leer, gilt jetzt.',
  submit: 'Erfassen',
  done: 'Als Ticket #{{id}} erfasst.',
  doneElsewhere: 'Erfasst. Das Ticket liegt bei einer Abteilung, deren Tickets Sie nicht sehen.',
}
