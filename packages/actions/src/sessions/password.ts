import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

// OWASP's second recommended setting for argon2id: 19 MiB, 2 passes, 1 lane
// (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html).
const current = { memory: 19_456, passes: 2, parallelism: 1 }
const tagLength = 32

const derive = promisify(argon2)

/** Hashes a password with argon2id into the PHC string form. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await derive('argon2id', { message: password.normalize('NFKC'), nonce, tagLength, ...current })
  return `$argon2id$v=19$m=${current.memory},t=${current.passes},p=${current.parallelism}$${plain(nonce)}$${plain(tag)}`
}

/** Whether the password made this hash. Costs the same whether or not there is one, so that a missing account cannot be told by the clock. */
export async function verifyPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce, tag] =
    /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/.exec(hash ?? '') ?? []
  if (nonce === undefined || tag === undefined) {
    await derive('argon2id', { message: password, nonce: Buffer.alloc(16), tagLength, ...current })
    return false
  }
  const expected = Buffer.from(tag, 'base64')
  const found = await derive('argon2id', {
    message: password.normalize('NFKC'),
    nonce: Buffer.from(nonce, 'base64'),
    tagLength: expected.length,
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
  })
  return timingSafeEqual(found, expected)
}

const plain = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
