import type { Peer, Said } from '../peer.ts'

const access = { user: 'service@channel.example', password: 'Ganz geheim "und" \\lang' }

type Lying = { uid: number; at: Date; raw: Buffer }

const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')
const internalDate = (at: Date) => {
  const [date = '', time = ''] = at.toISOString().split('T')
  const [year, month, day] = date.split('-')
  return `${day}-${months[Number(month) - 1]}-${year} ${time.slice(0, 8)} +0000`
}

/**
 * A mailbox by IMAP4rev1 (RFC 3501), as far as a reader asks: its inbox alone, with the last mail given for any range that ends in a star,
 * as servers do.
 * @public
 */
export function makePeer(): Peer {
  const inbox: Lying[] = []
  const idOf = (uid: number) => `<${uid}@channel.example>`
  const mailOf = ({ text, at, to, ours }: Said, uid: number) =>
    Buffer.from(
      [
        `Received: from out.example by mx.channel.example; ${at.toUTCString().replace('GMT', '+0000')}`,
        ...(ours ? ['Authentication-Results: mx.channel.example; dkim=pass header.d=channel.example'] : []),
        `From: ${ours ? 'Service <service@channel.example>' : 'Kundin <kundin@web.example>'}`,
        'To: service@channel.example',
        `Date: ${at.toUTCString().replace('GMT', '+0000')}`,
        'Subject: Anfrage',
        `Message-ID: ${idOf(uid)}`,
        ...(to === undefined ? [] : [`In-Reply-To: ${to}`]),
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        Buffer.from(text).toString('base64'),
        '',
      ].join('\r\n'),
    )
  const chosen = (set: string) => {
    const last = inbox.at(-1)?.uid ?? 0
    const ranges = set.split(',').map((part) => {
      const [from = 0, to = from] = part.split(':').map((end) => (end === '*' ? last : Number(end)))
      return [Math.min(from, to), Math.max(from, to)] as const
    })
    return inbox.filter(({ uid }) => ranges.some(([from, to]) => uid >= from && uid <= to))
  }
  return {
    source: (origin) => ({
      url: origin.replace(/^https?/, 'imaps'),
      settings: { proofsBy: 'mx.channel.example' },
      access,
      userId: access.user,
    }),
    secrets: [Buffer.from(`\0${access.user}\0${access.password}`).toString('base64')],
    answer: () => undefined,
    talk() {
      let [signsIn, signedIn] = ['', false]
      return {
        greeting: '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n',
        hear(line) {
          if (signsIn !== '') {
            const tag = signsIn
            signsIn = ''
            const [, user, password] = Buffer.from(line, 'base64').toString().split('\0')
            signedIn = user === access.user && password === access.password
            return signedIn ? `${tag} OK in\r\n` : `${tag} NO [AUTHENTICATIONFAILED] no\r\n`
          }
          const [tag = '', verb = '', ...rest] = line.split(' ')
          const said = rest.join(' ')
          const done = (...untagged: string[]) => [...untagged, `${tag} OK done`, ''].join('\r\n')
          if (verb === 'CAPABILITY') return done('* CAPABILITY IMAP4rev1 AUTH=PLAIN')
          if (verb === 'LOGOUT') return done('* BYE bye')
          if (verb === 'AUTHENTICATE') {
            signsIn = tag
            return '+ \r\n'
          }
          if (!signedIn) return `${tag} BAD sign in first\r\n`
          if (verb === 'EXAMINE')
            return said === '"INBOX"'
              ? done(
                  `* ${inbox.length} EXISTS`,
                  '* OK [UIDVALIDITY 7] valid',
                  `* OK [UIDNEXT ${inbox.length + 1}] next`,
                )
              : `${tag} NO [NONEXISTENT] no such folder\r\n`
          if (verb === 'UID' && said.startsWith('SEARCH')) {
            const since = /SINCE (\S+)/.exec(said)?.[1]
            const range = /UID (\S+)/.exec(said)?.[1]
            const found = chosen(range ?? '1:*').filter(
              ({ at }) => since === undefined || at >= new Date(`${since} UTC`),
            )
            return done(`* SEARCH${found.map(({ uid }) => ` ${uid}`).join('')}`)
          }
          const [, set = '', bytes] =
            /^FETCH (\S+) \(UID RFC822\.SIZE INTERNALDATE BODY\.PEEK\[\]<0\.(\d+)>\)$/.exec(said) ?? []
          if (verb !== 'UID' || bytes === undefined) return `${tag} BAD what?\r\n`
          const parts = chosen(set).flatMap(({ uid, at, raw }) => {
            const part = raw.subarray(0, Number(bytes))
            return [
              `* ${uid} FETCH (UID ${uid} RFC822.SIZE ${raw.length} INTERNALDATE "${internalDate(at)}" BODY[]<0> {${part.length}}\r\n`,
              part,
              ')\r\n',
            ]
          })
          return Buffer.concat([...parts, done()].map((part) => Buffer.from(part)))
        },
      }
    },
    write(said) {
      const uid = inbox.length + 1
      inbox.push({ uid, at: said.at, raw: mailOf(said, uid) })
      return idOf(uid)
    },
    edit: null,
    remove: null,
    holds: 1_000,
  }
}
