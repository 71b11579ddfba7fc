import type { absences as english } from '../en/absences.ts'
import type { Same } from '../i18n.ts'

export const absences: Same<typeof english> = {
  menu: 'Abwesenheit …',
  title: 'Abwesenheit',
  intro:
    'Was jemandem gilt, der abwesend ist, geht an die Vertretung. Nach dem Grund wird nicht gefragt, und was vorbei ist, wird gelöscht.',
  who: 'Wer',
  me: '{{name}} (ich)',
  from: 'Erster Tag',
  until: 'Letzter Tag',
  deputy: 'Vertretung',
  nobody: 'niemand',
  submit: 'Speichern',
  saved: 'Gespeichert.',
  planned: 'Jetzt und geplant',
  entry: '{{name}}: {{from}} bis {{until}}, Vertretung {{deputy}}',
  entryAlone: '{{name}}: {{from}} bis {{until}}, ohne Vertretung',
  end: 'Beenden',
  endOf: 'Abwesenheit von {{name}} beenden',
  ended: 'Beendet.',
  away: 'abwesend bis {{until}}',
  awayForYou: 'abwesend bis {{until}}, Sie vertreten',
  assignNote: '{{name}} ist bis {{until}} abwesend. Das Ticket geht an die Vertretung: {{deputy}}.',
  assignAlone: '{{name}} ist bis {{until}} abwesend und hat keine Vertretung.',
}
