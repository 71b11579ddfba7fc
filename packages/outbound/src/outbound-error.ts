export const outboundErrorCodes = [
  'invalid_url',
  'refused_protocol',
  'refused_credentials',
  'refused_downgrade',
  'refused_name',
  'refused_address',
  'refused_port',
  'dns',
  'connect',
  'tls',
  'tls_expired',
  'tls_wrong_name',
  'tls_untrusted',
  'reset',
  'timeout',
  'aborted',
  'too_many_redirects',
  'too_large',
  'bad_encoding',
  'bad_response',
] as const
export type OutboundErrorCode = (typeof outboundErrorCodes)[number]

/**
 * Why an address was not asked, or did not answer. The message is fit for users: it names the host and what would be
 * right, and never a path, a query or a header, since those may carry a secret.
 */
export class OutboundError extends Error {
  override readonly name = 'OutboundError'
  readonly code: OutboundErrorCode

  constructor(code: OutboundErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
