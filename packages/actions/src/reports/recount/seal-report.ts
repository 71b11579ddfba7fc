import { createHash } from 'node:crypto'
import type { Seal } from '../../context.ts'
import {
  canonical,
  type FileData,
  type FileDefinitions,
  layOutFile,
  reportFormat,
  type Signed,
  type SignedPart,
  type Statement,
  signedParts,
  tellFingerprint,
} from './report-file.ts'

/** For what reports are signed; a signature for anything else is none. */
const purpose = 'report'

export const digestOf = (text: string | Buffer, encoding: 'hex' | 'base64' = 'hex') =>
  createHash('sha256').update(text).digest(encoding)

/** Puts a report that recomputes itself together and signs it with the installation's key. */
export function sealReport(
  seal: Pick<Seal, 'signer'>,
  { data, definitions, look, code }: { data: FileData; definitions: FileDefinitions; look: string; code: string },
): string {
  const parts = { data: canonical(data), definitions: canonical(definitions), look, code }
  const digests = signedParts.map((part) => [part, digestOf(parts[part])] as const)
  const statement = canonical({
    format: reportFormat,
    parts: Object.fromEntries(digests) as Record<SignedPart, string>,
  } satisfies Statement)
  const signer = seal.signer(purpose)
  const signed: Signed = {
    statement,
    signature: signer.sign(statement).toString('base64'),
    publicKey: signer.publicKey.toString('base64'),
  }
  return layOutFile({ ...parts, seal: canonical(signed) }, (text) => digestOf(text, 'base64'))
}

/** The public key with which this installation signs reports, in base64, and its fingerprint: who checks a report compares it. */
export function readReportKey({ seal }: { seal: Pick<Seal, 'signer'> }): { publicKey: string; fingerprint: string } {
  const { publicKey } = seal.signer(purpose)
  return { publicKey: publicKey.toString('base64'), fingerprint: tellFingerprint(digestOf(publicKey)) }
}
