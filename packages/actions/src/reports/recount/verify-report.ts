import { createPublicKey, verify } from 'node:crypto'
import {
  canonical,
  layOutFile,
  reportFormat,
  type Signed,
  type Statement,
  signedParts,
  takeFileApart,
  tellFingerprint,
} from './report-file.ts'
import { digestOf } from './seal-report.ts'

export type Verdict =
  | { kind: 'valid'; fingerprint: string; asOf: string; title: string }
  /** Sentences, each naming what was changed. */
  | { kind: 'refused'; because: string[] }

const refused = (...because: string[]): Verdict => ({ kind: 'refused', because })

const changed = {
  data: 'The data was changed: the waits, the calendars or the stated figures are not those that were signed.',
  definitions: 'The definitions were changed: they are not those that were signed.',
  look: 'The look was changed: the style of the page is not the one that was signed.',
  code: 'The code was changed: what recomputes the figures is not what was signed.',
}

/**
 * Checks a report that recomputes itself, without a database and without a network: whether every byte of it is as it was signed.
 * @param expected the fingerprint of the key that must have signed it, spaces and case aside; null takes any key.
 */
export function verifyReport(bytes: Uint8Array, expected: string | null): Verdict {
  const file = Buffer.from(bytes).toString('utf8')
  if (!Buffer.from(file, 'utf8').equals(bytes)) return refused('This is no report: it is not well-formed UTF-8.')
  const parts = takeFileApart(file)
  if (parts === null) return refused('This is no report that recomputes itself: a part of it is missing.')
  const signed = readSigned(parts.seal)
  if (signed === null) return refused('The signature was changed: it cannot be read any more.')
  const { statement, signature, publicKey, digests } = signed
  const key = Buffer.from(publicKey, 'base64')
  const because = signedParts.filter((part) => digestOf(parts[part]) !== digests[part]).map((part) => changed[part])
  if (!isSignedBy(key, statement, Buffer.from(signature, 'base64')))
    because.push('The signature does not fit: it, the key or what it was made over was changed.')
  if (because.length === 0 && layOutFile(parts, (text) => digestOf(text, 'base64')) !== file)
    because.push('The frame was changed: around the signed parts stands something else than Echolot puts there.')
  const fingerprint = tellFingerprint(digestOf(key))
  if (expected !== null && plain(expected) !== plain(fingerprint))
    because.push(`The key is another one: the file was signed with ${fingerprint}, not with ${expected}.`)
  if (because.length > 0) return refused(...because)
  const { asOf, title } = JSON.parse(parts.data) as { asOf: string; title: string }
  return { kind: 'valid', fingerprint, asOf, title }
}

const plain = (fingerprint: string) => fingerprint.replaceAll(/[\s:]/g, '').toUpperCase()

type Readable = Signed & { digests: Statement['parts'] }

function readSigned(text: string): Readable | null {
  try {
    const signed = JSON.parse(text) as Signed
    const { format, parts } = JSON.parse(signed.statement) as Statement
    // Only the one form that Echolot writes: what JSON would read alike is a changed byte, too.
    const asWritten =
      format === reportFormat &&
      typeof parts === 'object' &&
      parts !== null &&
      canonical(signed) === text &&
      [signed.signature, signed.publicKey].every((said) => Buffer.from(said, 'base64').toString('base64') === said)
    return asWritten ? { ...signed, digests: parts } : null
  } catch {
    return null /* not JSON, or another one: what was signed is gone */
  }
}

function isSignedBy(key: Buffer, text: string, signature: Buffer): boolean {
  try {
    const spki = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), key])
    return verify(
      null,
      Buffer.from(text, 'utf8'),
      createPublicKey({ key: spki, format: 'der', type: 'spki' }),
      signature,
    )
  } catch {
    return false /* no public key of Ed25519 */
  }
}
