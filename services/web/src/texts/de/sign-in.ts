import type { signIn as english } from '../en/sign-in.ts'
import type { Same } from '../i18n.ts'

export const signIn: Same<typeof english> = {
  title: 'Anmelden',
  email: 'E-Mail',
  password: 'Passwort',
  code: 'Code',
  codeHint: 'Aus der App auf Ihrem Telefon, oder einer Ihrer Wiederherstellungscodes.',
  codeWanted: 'Der zweite Schritt: ein Code.',
  anotherPerson: 'Als jemand anderes anmelden',
  byPasskey: 'Mit Passkey anmelden',
  forgotten: 'Passwort vergessen?',
  forgottenText: 'Sie bekommen per E-Mail einen Link, über den Sie ein neues wählen.',
  forgottenSubmit: 'Link senden',
  forgottenSent:
    'Wenn hier jemand die Adresse {{email}} hat, ist ein Link dorthin unterwegs. Sehen Sie auch im Spam-Ordner nach.',
  submit: 'Anmelden',
  ended:
    'Die Anmeldung ist zu Ende, etwa weil sie abgelaufen ist. Angefangene Notizen und Antworten stehen danach wieder im Ticket.',
  wrong: 'E-Mail und Passwort passen nicht zusammen.',
}
