/**
 * What Echolot refuses, said so that the person who asked can act on it. Mapped once, at each edge:
 * HTTP turns the code into a status, the command line into exit code 1.
 */
export const refusalCodes = [
  'invalid',
  'unauthenticated',
  'forbidden',
  'not_found',
  'conflict',
  'too_many',
  'unavailable',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly code: RefusalCode
  /** Facts for the page to phrase in the reader's language, such as who holds the ticket. */
  readonly data: Record<string, unknown>

  constructor(code: RefusalCode, message: string, data: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(message, options)
    this.code = code
    this.data = data
  }
}
