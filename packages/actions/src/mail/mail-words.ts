import type { Language } from '@echolot/domain'

type Facts = { name: string; company: string; link: string; until: string }
type Words = { subject: (facts: Facts) => string; text: (facts: Facts) => string }

/** What a mail about the way in says, in the language of who gets it. */
export const mailWords: Record<Language, Record<'invitation' | 'reset' | 'test', Words>> = {
  de: {
    invitation: {
      subject: ({ company }) => `Einladung zu Echolot bei ${company}`,
      text: ({ name, company, link, until }) => `Guten Tag ${name},

Sie sind eingeladen, bei ${company} mit Echolot zu arbeiten. Über diesen Link
wählen Sie Ihr Passwort und sind angemeldet:

${link}

Der Link gilt einmal, bis ${until}. Geben Sie ihn nicht weiter.

Falls Sie damit nichts anfangen können, müssen Sie nichts tun.
`,
    },
    reset: {
      subject: () => 'Neues Passwort für Echolot',
      text: ({ name, company, link, until }) => `Guten Tag ${name},

für Ihren Zugang zu Echolot bei ${company} wurde ein neues Passwort verlangt.
Über diesen Link wählen Sie es:

${link}

Der Link gilt einmal, bis ${until}. Ihr jetziges Passwort gilt bis dahin weiter.

Wenn Sie das nicht waren, müssen Sie nichts tun.
`,
    },
    test: {
      subject: () => 'Probe von Echolot',
      text: ({ company }) => `Diese Mail zeigt, dass Echolot bei ${company} Mails verschicken kann.
`,
    },
  },
  en: {
    invitation: {
      subject: ({ company }) => `Invitation to Echolot at ${company}`,
      text: ({ name, company, link, until }) => `Hello ${name},

you are invited to work with Echolot at ${company}. By this link you choose
your password and are signed in:

${link}

The link works once, until ${until}. Do not pass it on.

If this means nothing to you, there is nothing you need to do.
`,
    },
    reset: {
      subject: () => 'New password for Echolot',
      text: ({ name, company, link, until }) => `Hello ${name},

a new password was asked for your access to Echolot at ${company}. By this
link you choose it:

${link}

The link works once, until ${until}. Your present password holds until then.

If that was not you, there is nothing you need to do.
`,
    },
    test: {
      subject: () => 'A test from Echolot',
      text: ({ company }) => `This mail shows that Echolot at ${company} can send mail.
`,
    },
  },
}
