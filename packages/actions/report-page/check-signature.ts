import {
  type Signed,
  type SignedPart,
  type Statement,
  signedParts,
  tellFingerprint,
} from '../src/reports/recount/report-file.ts'

export type Check =
  | { kind: 'signed'; fingerprint: string }
  | { kind: 'changed'; parts: SignedPart[] }
  | { kind: 'bad_signature' }
  /** The browser lacks what it takes. */
  | { kind: 'cannot_check' }

/** Checks the parts of this very document against its signature, by the browser's own cryptography. */
export async function checkSignature(textOf: (part: SignedPart | 'seal') => string): Promise<Check> {
  // Absent where a page is no secure context.
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle
  if (subtle === undefined) return { kind: 'cannot_check' }
  const bytes = (text: string) => new TextEncoder().encode(text)
  const digest = async (of: Uint8Array<ArrayBuffer>) =>
    Array.from(new Uint8Array(await subtle.digest('SHA-256', of)), (byte) => byte.toString(16).padStart(2, '0')).join(
      '',
    )
  let signed: Signed
  let statement: Statement
  try {
    signed = JSON.parse(textOf('seal')) as Signed
    statement = JSON.parse(signed.statement) as Statement
  } catch {
    return { kind: 'bad_signature' } /* the seal itself was changed */
  }
  const parts: SignedPart[] = []
  for (const part of signedParts) if ((await digest(bytes(textOf(part)))) !== statement.parts?.[part]) parts.push(part)
  if (parts.length > 0) return { kind: 'changed', parts }
  const key = fromBase64(signed.publicKey)
  let known: CryptoKey
  try {
    known = await subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify'])
  } catch {
    return { kind: 'cannot_check' } /* an older browser: NotSupportedError */
  }
  const fits = await subtle.verify({ name: 'Ed25519' }, known, fromBase64(signed.signature), bytes(signed.statement))
  return fits ? { kind: 'signed', fingerprint: tellFingerprint(await digest(key)) } : { kind: 'bad_signature' }
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))
}
