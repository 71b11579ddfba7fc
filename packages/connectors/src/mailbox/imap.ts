import type { Connection } from '@echolot/outbound'

/** Why a mailbox said no: the word in its brackets (RFC 5530), such as `AUTHENTICATIONFAILED`, where it gave one. */
export class ImapRefusal extends Error {
  override readonly name = 'ImapRefusal'
  readonly during: 'greeting' | 'sign_in' | 'folder' | 'reading'
  readonly word: string | null
  /** What it said, in its own words. */
  readonly said: string

  constructor(during: ImapRefusal['during'], word: string | null, said: string) {
    super(`The mailbox refused during ${during}.`)
    this.during = during
    this.word = word
    this.said = said
  }
}

/** What is said there is no IMAP, or more than anybody needs. */
export class NoImap extends Error {
  override readonly name = 'NoImap'
}

export type Folder = { uidValidity: string; uidNext: number | null }
export type FetchedMail = { uid: number; arrivedAt: Date; size: number; raw: Buffer }

type Word = string | Buffer | null | Word[]
type Said = { tag: string; line: string; literals: Buffer[] }

const longestLine = 4_000_000

/**
 * A mailbox over IMAP (RFC 9051, and RFC 3501 before it), of which nothing but what is needed to read is spoken: folders are opened by
 * EXAMINE and mails read by BODY.PEEK, so nothing there can change by it. Everything throws an OutboundError where the connection
 * fails, an ImapRefusal where the mailbox says no, and NoImap where it says what nobody understands.
 * @see docs/decisions/0032-imap-by-our-own-client.md
 */
export class Imap {
  readonly #connection: Connection
  #rest: Buffer = Buffer.alloc(0)
  #count = 0
  #capabilities = new Set<string>()
  /** The largest literal that was asked for. */
  #longestLiteral = 100_000

  constructor(connection: Connection) {
    this.#connection = connection
  }

  /** Hears the greeting, and goes on under TLS where it is not spoken yet and the server can. @returns whether what follows is encrypted. */
  async greet({ encrypted }: { encrypted: boolean }): Promise<boolean> {
    const { tag, line } = await this.#hear()
    if (tag !== '*' || !/^(?:OK|PREAUTH|BYE)\b/i.test(line)) throw new NoImap('It did not greet.')
    if (/^BYE/i.test(line)) throw refusalOf('greeting', line)
    await this.#capability()
    if (encrypted) return true
    if (!this.#capabilities.has('STARTTLS')) return false
    await this.#run('greeting', 'STARTTLS')
    if (this.#rest.length > 0) throw new NoImap('It said something before TLS began.')
    await this.#connection.secure()
    // What was said before could have been written by anybody on the way.
    await this.#capability()
    return true
  }

  async signIn({ user, password }: { user: string; password: string }): Promise<void> {
    if (this.#capabilities.has('AUTH=PLAIN')) {
      const told = Buffer.from(`\0${user}\0${password}`).toString('base64')
      await this.#run('sign_in', 'AUTHENTICATE PLAIN', { goesOnWith: told })
    } else await this.#run('sign_in', `LOGIN ${quoted(user)} ${quoted(password)}`)
    await this.#capability()
  }

  /** Opens a folder, by its name as people see it, for reading alone. */
  async examine(name: string): Promise<Folder> {
    let [uidValidity, uidNext]: [string | null, number | null] = [null, null]
    await this.#run('folder', `EXAMINE ${quoted(mailboxName(name))}`, {
      heard: ({ line }) => {
        uidValidity = /^OK \[UIDVALIDITY (\d+)\]/i.exec(line)?.[1] ?? uidValidity
        const next = /^OK \[UIDNEXT (\d+)\]/i.exec(line)?.[1]
        if (next !== undefined) uidNext = Number(next)
      },
    })
    if (uidValidity === null) throw new NoImap('The folder has no UIDVALIDITY.')
    return { uidValidity, uidNext }
  }

  /** The mails that meet a condition of IMAP, the oldest first. */
  async search(condition: string): Promise<number[]> {
    const found = new Set<number>()
    await this.#run('reading', `UID SEARCH ${condition}`, {
      heard: ({ line }) => {
        if (/^SEARCH\b/i.test(line)) for (const uid of line.match(/\d+/g) ?? []) found.add(Number(uid))
      },
    })
    return [...found].toSorted((a, b) => a - b)
  }

  /** Reads mails, of each no more than its first bytes. One that was taken away meanwhile is missing. */
  async read(uids: readonly number[], bytes: number): Promise<FetchedMail[]> {
    this.#longestLiteral = bytes + 1_000
    const mails = new Map<number, FetchedMail>()
    await this.#run('reading', `UID FETCH ${uids.join(',')} (UID RFC822.SIZE INTERNALDATE BODY.PEEK[]<0.${bytes}>)`, {
      heard: (said) => {
        if (!/^\d+ FETCH \(/i.test(said.line)) return
        const mail = mailIn(wordsOf(said))
        if (mail !== null && uids.includes(mail.uid)) mails.set(mail.uid, mail)
      },
    })
    return uids.flatMap((uid) => mails.get(uid) ?? [])
  }

  async signOut(): Promise<void> {
    await this.#connection.write(`${this.#nextTag()} LOGOUT\r\n`)
  }

  async #capability(): Promise<void> {
    await this.#run('greeting', 'CAPABILITY', {
      heard: ({ line }) => {
        if (/^CAPABILITY\b/i.test(line)) this.#capabilities = new Set(line.toUpperCase().split(/\s+/))
      },
    })
  }

  #nextTag(): string {
    this.#count += 1
    return `e${this.#count}`
  }

  /** @param goesOnWith what is said once the server asks for it. */
  async #run(
    during: ImapRefusal['during'],
    command: string,
    { heard = () => {}, goesOnWith }: { heard?: (said: Said) => void; goesOnWith?: string } = {},
  ): Promise<void> {
    const tag = this.#nextTag()
    let left = goesOnWith ?? ''
    await this.#connection.write(`${tag} ${command}\r\n`)
    for (;;) {
      const said = await this.#hear()
      if (said.tag === '+') {
        await this.#connection.write(`${left}\r\n`)
        // Asked once more it gets nothing, and then says itself what it did not like.
        left = ''
      } else if (said.tag === tag) {
        if (/^OK\b/i.test(said.line)) return
        throw refusalOf(during, said.line)
      } else if (said.tag === '*') {
        if (/^BYE\b/i.test(said.line)) throw refusalOf(during, said.line)
        heard(said)
      } else throw new NoImap('It answered what nobody asked.')
    }
  }

  /** One answer with the literals in it. */
  async #hear(): Promise<Said> {
    let whole = ''
    const literals: Buffer[] = []
    for (;;) {
      const part = await this.#line(longestLine - whole.length)
      whole += part
      const length = /\{(\d+)\}$/.exec(part)?.[1]
      // A sentence for people may end like one.
      if (length === undefined || /^\S+ (?:OK|NO|BAD|BYE)\b/i.test(whole)) break
      literals.push(await this.#bytes(Number(length)))
    }
    const space = whole.indexOf(' ')
    return space === -1
      ? { tag: whole, line: '', literals }
      : { tag: whole.slice(0, space), line: whole.slice(space + 1), literals }
  }

  async #line(atMost: number): Promise<string> {
    let from = 0
    for (;;) {
      const end = this.#rest.indexOf('\r\n', from)
      if (end !== -1)
        return this.#take(end + 2)
          .toString('latin1')
          .slice(0, -2)
      if (this.#rest.length > atMost) throw new NoImap('Its line has no end.')
      from = Math.max(0, this.#rest.length - 1)
      await this.#more()
    }
  }

  async #bytes(length: number): Promise<Buffer> {
    if (length > this.#longestLiteral) throw new NoImap('It sent more than it was asked for.')
    while (this.#rest.length < length) await this.#more()
    return Buffer.from(this.#take(length))
  }

  #take(length: number): Buffer {
    const taken = this.#rest.subarray(0, length)
    this.#rest = this.#rest.subarray(length)
    return taken
  }

  async #more(): Promise<void> {
    const bytes = await this.#connection.read()
    if (bytes === null) throw new ImapRefusal('reading', 'CLOSED', '')
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes])
  }
}

function refusalOf(during: ImapRefusal['during'], line: string): ImapRefusal {
  const [, word = null, said = ''] = /^\w+\s*(?:\[([A-Z0-9-]+)[^\]]*\])?\s*(.*)$/is.exec(line) ?? []
  return new ImapRefusal(during, word?.toUpperCase() ?? null, said.slice(0, 300))
}

/** A string that may hold anything but the end of a line; beyond ASCII it is sent as UTF-8 bytes, which servers take in quotes. */
const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&')}"`

/** A folder's name as IMAP writes it: modified UTF-7 (RFC 3501, 5.1.3). */
export function mailboxName(name: string): string {
  return name.replace(/&|[^\x20-\x7e]+/g, (part) => {
    if (part === '&') return '&-'
    const bytes = Buffer.from(part, 'utf16le').swap16()
    return `&${bytes.toString('base64').replace(/=+$/, '').replaceAll('/', ',')}-`
  })
}

/** An answer's words: atoms, quoted texts, literals, lists. */
function wordsOf({ line, literals }: Said): Word[] {
  const top: Word[] = []
  const lists = [top]
  let literal = 0
  const word = /\s*(?:(\()|(\))|"((?:[^"\\]|\\.)*)"|\{\d+\}|((?:\[[^\]]*\]|[^\s()"{[])+))/gy
  for (let found = word.exec(line); found !== null; found = word.exec(line)) {
    const [, opens, closes, text, atom] = found
    const list = lists.at(-1) ?? top
    if (opens !== undefined) {
      // Deeper than anything that is asked for.
      if (lists.length > 20) throw new NoImap('Its answer is nested too deep.')
      const inner: Word[] = []
      list.push(inner)
      lists.push(inner)
    } else if (closes !== undefined) lists.pop()
    else if (text !== undefined) list.push(text.replace(/\\(.)/g, '$1'))
    else if (atom !== undefined) list.push(/^nil$/i.test(atom) ? null : atom)
    else list.push(literals[literal++] ?? null)
  }
  return top
}

function mailIn(words: readonly Word[]): FetchedMail | null {
  const told = words.find((word) => Array.isArray(word)) ?? []
  const value = (name: RegExp) => told[told.findIndex((word) => typeof word === 'string' && name.test(word)) + 1]
  const uid = Number(value(/^UID$/i))
  const body = value(/^BODY\[\]/i)
  const arrivedAt = new Date(
    String(value(/^INTERNALDATE$/i))
      .trim()
      .replace(/-/, ' ')
      .replace(/-/, ' '),
  )
  if (!Number.isSafeInteger(uid) || body === undefined || Number.isNaN(arrivedAt.getTime())) return null
  const raw = Buffer.isBuffer(body) ? body : Buffer.from(typeof body === 'string' ? body : '', 'latin1')
  return { uid, arrivedAt, size: Number(value(/^RFC822\.SIZE$/i)) || raw.length, raw }
}
