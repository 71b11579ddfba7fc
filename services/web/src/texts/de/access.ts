import type { access as english } from '../en/access.ts'
import type { Same } from '../i18n.ts'

export const access: Same<typeof english> = {
  title: 'Mein Zugang',
  password: 'Passwort',
  passwordText: 'Ein geändertes Passwort beendet alle Ihre anderen Sitzungen.',
  join: {
    title: 'Ihr Link',
    over: 'Dieser Link wurde schon benutzt oder ist abgelaufen. Bitten Sie einen Administrator um einen neuen.',
    toSignIn: 'Zur Anmeldung',
    invited: 'Willkommen bei Echolot',
    invitedText: 'Sie wurden eingeladen. Wählen Sie ein Passwort, dann sind Sie drin.',
    reset: 'Neues Passwort',
    resetText: 'Wählen Sie ein neues Passwort. Alle Sitzungen, die anderswo noch offen sind, enden damit.',
    holdsUntil: 'Der Link gilt einmal, bis',
    email: 'E-Mail',
    name: 'Name',
    password: 'Passwort',
    passwordHint: 'Mindestens 12 Zeichen.',
    accept: 'Einladung annehmen',
    set: 'Passwort setzen',
  },
  sessions: {
    title: 'Wo Sie angemeldet sind',
    browserOn: '{{browser}} auf {{system}}',
    unknown: 'Unbekanntes Gerät',
    current: 'diese hier',
    since: 'seit',
    lastUsed: 'zuletzt benutzt am {{day}}',
    end: 'Abmelden',
    endOf: 'Abmelden: {{name}}',
    endOthers: 'Überall sonst abmelden',
    ended: 'Dort abgemeldet.',
    othersEnded: 'Alle anderen Sitzungen sind beendet.',
  },
}
