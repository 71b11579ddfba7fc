import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
  type ScryptOptions,
  scrypt,
  sign,
} from 'node:crypto'
import { linkSync, lstatSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Seal } from '@echolot/actions'
import type { Config } from './config/load-config.ts'
import { refusedByFileSystem, StartRefusal } from './start-refusal.ts'

const keyBytes = 32

/**
 * The installation's key: from ECHOLOT_SECRET, else from the key file in the data folder, which is made once, mode 0600.
 * @param sealed whether something was sealed already: then another key helps nobody, and none is made.
 * @throws {StartRefusal} when the file cannot be used, or is missing and may not be made
 */
export async function loadKey(
  { secret, data }: Pick<Config, 'secret' | 'data'>,
  { sealed = false }: { sealed?: boolean } = {},
): Promise<Buffer> {
  if (secret === null) return loadKeyFile(data, sealed)
  // Slow on purpose, as people choose guessable words; the same on every machine, so without a random salt.
  return stretch(secret, 'echolot installation key', keyBytes, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 })
}

/** The installation's key as it lies here, without making one: null where there is none yet. `text` is the key file's. */
export async function findKey(
  config: Pick<Config, 'secret' | 'data'>,
): Promise<{ fingerprint: Buffer; text: string | null } | null> {
  if (config.secret !== null) return { fingerprint: keyFingerprint(await loadKey(config)), text: null }
  const file = join(config.data, 'secret.key')
  if (!lstatSync(file, { throwIfNoEntry: false })) return null
  return { fingerprint: keyFingerprint(readKeyFile(file)), text: readFileSync(file, 'utf8') }
}

/** Puts a key file, as a backup held it, where none is. @throws {StartRefusal} when the file cannot be written or holds no key */
export function putKeyFile(data: string, text: string): void {
  const file = join(data, 'secret.key')
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    writeFileSync(file, text, { mode: 0o600, flag: 'wx', flush: true })
  } catch (error) {
    throw refusedByFileSystem(data, error) ?? error
  }
  readKeyFile(file)
}

const stretch = promisify<string, string, number, ScryptOptions, Buffer>(scrypt)

function loadKeyFile(data: string, sealed: boolean): Buffer {
  const file = join(data, 'secret.key')
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 })
    if (!lstatSync(file, { throwIfNoEntry: false })) {
      if (sealed)
        throw new StartRefusal(
          `The key file ${file} is missing, and the secrets in this database were sealed with it. Restore it from a backup, or set the ECHOLOT_SECRET that was used.`,
        )
      makeKeyFile(file)
    }
    return readKeyFile(file)
  } catch (error) {
    throw refusedByFileSystem(data, error) ?? error
  }
}

/** Complete or not at all, and once: two processes that start together end with the same key. */
function makeKeyFile(file: string) {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flush: true })
  try {
    linkSync(unfinished, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

function readKeyFile(file: string): Buffer {
  const found = statSync(file)
  if (!found.isFile())
    throw new StartRefusal(`${file} is no file; move it away, and restore the key file from a backup if there was one.`)
  const { mode } = found
  if ((mode & 0o077) !== 0 && process.platform !== 'win32') {
    throw new StartRefusal(
      `The key file ${file} can be read by others (mode ${(mode & 0o777).toString(8)}); take that away with: chmod 600 '${file}'`,
    )
  }
  const text = readText(file, found.uid).trim()
  const key = Buffer.from(text, 'base64')
  if (key.length !== keyBytes || key.toString('base64') !== text) {
    throw new StartRefusal(
      `The key file ${file} does not hold a key (${keyBytes} bytes in base64). Restore it from a backup: without it the stored secrets cannot be read.`,
    )
  }
  return key
}

function readText(file: string, owner: number): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EACCES')) throw cause
    throw new StartRefusal(
      `The key file ${file} belongs to another user (number ${owner}) and cannot be read; give it to the user that runs Echolot with: chown ${process.getuid?.()} '${file}'`,
      { cause },
    )
  }
}

/** Tells keys apart and gives nothing of them away. Kept in the database, so that a start with a wrong key can say so. */
export function keyFingerprint(key: Buffer): Buffer {
  return derive(key, 'fingerprint').subarray(0, 8)
}

/** A sealed text could not be opened; the message says why and holds nothing of it. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken'
}

// Version, the key's id, nonce, then the text and its tag.
const version = 1
const keyIdBytes = 4
const nonceBytes = 12
const tagBytes = 16
const headBytes = 1 + keyIdBytes + nonceBytes

/**
 * Seals texts with AES-256-GCM. `context` (table, column and row) is bound to the text: a value copied to another place
 * does not open there. `digest` is HMAC-SHA-256 with a key of its own for each purpose, and so is `signer` Ed25519: the same
 * installation signs with the same key for good, and nothing of it is stored.
 */
export function createSeal(key: Buffer): Seal {
  // Made once: what is wrapped anew for each use takes longer than the use.
  const sealKey = createSecretKey(derive(key, 'seal'))
  const keyId = derive(key, 'key id').subarray(0, keyIdBytes)
  const digestKeys = new Map<string, KeyObject>()
  return {
    seal(text, context) {
      const head = Buffer.concat([Buffer.from([version]), keyId, randomBytes(nonceBytes)])
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonceOf(head))
      cipher.setAAD(boundTo(head, context))
      return Buffer.concat([head, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    unseal(sealed, context) {
      if (sealed.length < headBytes + tagBytes || sealed[0] !== version) {
        throw new SealBroken(`${context} is not a sealed text of version ${version}.`)
      }
      if (!sealed.subarray(1, 1 + keyIdBytes).equals(keyId)) {
        throw new SealBroken(
          `${context} was sealed with another key. Start with the ECHOLOT_SECRET or the key file it was sealed with.`,
        )
      }
      const decipher = createDecipheriv('aes-256-gcm', sealKey, nonceOf(sealed))
      decipher.setAAD(boundTo(sealed, context))
      decipher.setAuthTag(sealed.subarray(-tagBytes))
      try {
        const text = decipher.update(sealed.subarray(headBytes, -tagBytes))
        return Buffer.concat([text, decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new SealBroken(`${context} does not open: it was changed, or sealed for another place.`, { cause })
      }
    },
    digest(text, purpose) {
      const digestKey = digestKeys.get(purpose) ?? createSecretKey(derive(key, `digest ${purpose}`))
      digestKeys.set(purpose, digestKey)
      return createHmac('sha256', digestKey).update(text, 'utf8').digest()
    },
    signer(purpose) {
      // An Ed25519 key is any 32 bytes; this is how PKCS #8 wraps them (RFC 8410, section 7).
      const der = Buffer.concat([
        Buffer.from('302e020100300506032b657004220420', 'hex'),
        derive(key, `sign ${purpose}`),
      ])
      const privateKey = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
      return {
        publicKey: createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-32),
        sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey),
      }
    },
  }
}

function nonceOf(sealed: Buffer) {
  return sealed.subarray(1 + keyIdBytes, headBytes)
}

function boundTo(sealed: Buffer, context: string) {
  return Buffer.concat([sealed.subarray(0, 1 + keyIdBytes), Buffer.from(context, 'utf8')])
}

function derive(key: Buffer, purpose: string) {
  return Buffer.from(hkdfSync('sha256', key, '', `echolot ${purpose}`, keyBytes))
}
