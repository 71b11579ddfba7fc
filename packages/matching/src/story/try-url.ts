import { type CanonicalAddress, canonicalAddress } from '@echolot/domain/address'
import { InputError } from '../input-error.ts'
import { asObject } from '../try-match.ts'

/** Answers one line of `echolot try url`: `{url}`. What is no web address has null for its canonical form. */
export function tryUrl(input: unknown): { original: string } & (CanonicalAddress | { canonical: null }) {
  const { url } = asObject(input, 'The line')
  if (typeof url !== 'string') throw new InputError('invalid_field', 'url must be a string.')
  return { original: url, ...(canonicalAddress(url) ?? { canonical: null }) }
}
