import { OutboundError, type OutboundErrorCode } from './outbound-error.ts'

const sentences = {
  connect: 'could not be reached',
  tls: 'has no valid certificate, or does not speak TLS as it should',
  tls_expired: 'has a certificate that is not valid today. Its operator has to renew it',
  tls_wrong_name: 'has a certificate for another name. Is the address spelled right, with or without www?',
  tls_untrusted: 'has a certificate that nobody known vouches for, such as one that it signed itself',
  reset: 'broke off the connection',
  timeout: 'did not answer in time',
  too_large: 'sent more headers than any answer needs',
  bad_response: 'did not answer in HTTP',
  aborted: 'was not waited for: the request was given up',
} satisfies Partial<Record<OutboundErrorCode, string>>
type Failure = keyof typeof sentences

const codes: Record<string, Failure> = {
  ECONNREFUSED: 'connect',
  EHOSTUNREACH: 'connect',
  EHOSTDOWN: 'connect',
  ENETUNREACH: 'connect',
  EADDRNOTAVAIL: 'connect',
  EACCES: 'connect',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  UND_ERR_SOCKET: 'reset',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
  UND_ERR_DESTROYED: 'aborted',
  UND_ERR_CLOSED: 'aborted',
  UND_ERR_HEADERS_OVERFLOW: 'too_large',
  UND_ERR_RESPONSE: 'bad_response',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'reset',
  EPROTO: 'tls',
  CERT_HAS_EXPIRED: 'tls_expired',
  CERT_NOT_YET_VALID: 'tls_expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'tls_wrong_name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'tls_untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls_untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls_untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'tls_untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls_untrusted',
  CERT_UNTRUSTED: 'tls_untrusted',
}

/** A failure of the network as an OutboundError that names the host; what has no name here is a bug and flies on. */
export function nameFailure(error: unknown, host: string, signal: AbortSignal, ownTimeout: AbortSignal): unknown {
  if (error instanceof OutboundError) return error
  if (ownTimeout.aborted) return sentence('timeout', host, error)
  if (signal.aborted) return sentence('aborted', host, error)
  const code = codeOf(error)
  const named = codes[code] ?? familyOf(code)
  return named === undefined ? error : sentence(named, host, error)
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

function familyOf(code: string): Failure | undefined {
  if (/^(?:CERT_|ERR_TLS_|ERR_SSL_)/.test(code)) return 'tls'
  return code.startsWith('HPE_') ? 'bad_response' : undefined
}

function sentence(code: Failure, host: string, cause: unknown): OutboundError {
  const told = sentences[code]
  return new OutboundError(code, `${host} ${told}${told.endsWith('?') ? '' : '.'}`, { cause })
}
