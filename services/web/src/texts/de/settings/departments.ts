import type { departments as english, people as englishPeople } from '../../en/settings/departments.ts'
import type { Same } from '../../i18n.ts'

export const departments: Same<typeof english> = {
  intro:
    'Jede Abteilung hat eine Zusage: so viel Arbeitszeit bis zur ersten Antwort. Eine geänderte Zusage oder ein geänderter Kalender verschiebt die Fristen wartender Tickets.',
  add: 'Abteilung hinzufügen',
  trayText: 'Was keine Regel nimmt, wartet hier mit eigener Zusage, bis jemand es einer Abteilung gibt.',
  promise: 'Zusage',
  promiseTold: 'erste Antwort binnen {{duration}} Arbeitszeit',
  calendar: 'Kalender',
  members: 'Mitglieder',
  noMembers: 'niemand',
  waiting_one: '{{count}} wartet',
  waiting_other: '{{count}} warten',
  addTitle: 'Abteilung hinzufügen',
  editTitle: '{{name}} bearbeiten',
  fromFile: 'Name, Zusage und Kalender kommen aus der Einrichtungsdatei. Wer hier arbeitet, wird hier gewählt.',
  name: 'Name',
  nameHintShipped: 'Leer: der Name, den Echolot ihr gibt, in der Sprache der Lesenden.',
  promiseNeeded: 'Mindestens eine Minute.',
  promiseTooLong: 'Höchstens ein Jahr: 8760 Stunden oder 525600 Minuten.',
  promiseLabel: 'Erste Antwort binnen',
  promiseHint: 'Arbeitszeit des Kalenders: Bei 9 bis 17 Uhr sind 8 Stunden ein Arbeitstag.',
  unit: 'Einheit',
  minutes: 'Minuten',
  hours: 'Stunden',
  removeTitle: 'Diese Abteilung entfernen?',
  removeText:
    '„{{name}}“ und die Regeln, die zu ihr führen, gehen. Eine Abteilung, bei der je ein Ticket lag, bleibt, weil Berichte sie zählen.',
  stays: 'Bei ihr lagen Tickets, die Berichte zählen, also bleibt sie.',
}

export const people: Same<typeof englishPeople> = {
  title: 'Personen',
  intro: 'Wer mit Echolot arbeitet, in welcher Rolle und für welche Abteilungen.',
  add: 'Person hinzufügen',
  administratorsOnly: 'Administratoren fügen Personen hinzu und ändern sie.',
  name: 'Name',
  email: 'E-Mail',
  role: 'Rolle',
  roleHints: {
    administrator: 'Darf alles, auch Personen verwalten.',
    manager: 'Bearbeitet Tickets und ändert die Einrichtung, aber keine Personen.',
    member: 'Bearbeitet Tickets und liest Berichte.',
  },
  departments: 'Abteilungen',
  noDepartments: 'keine: sieht die Tickets aller',
  state: 'Zustand',
  active: 'aktiv',
  disabled: 'gesperrt',
  actions: 'Aktionen',
  addTitle: 'Person hinzufügen',
  editTitle: '{{name}} bearbeiten',
  password: 'Erstes Passwort',
  passwordHint:
    'Mindestens 12 Zeichen. Auf anderem Weg als per E-Mail übergeben; nach der Anmeldung kann die Person es ändern.',
  lastAdministrator: 'Das ist der letzte Administrator. Zuerst jemand anderen dazu machen.',
  disable: 'Diese Person darf sich nicht mehr anmelden',
  disableHint:
    'Ihre Geschichte bleibt, ihre Sitzungen enden. Tickets, die bei ihr liegen, sind in ihren Abteilungen wieder frei.',
  newPassword: 'Neues Passwort',
  newPasswordHint:
    'Leer: Es bleibt, wie es ist. Ein neues hat mindestens 12 Zeichen und beendet alle Sitzungen dieser Person.',
}
