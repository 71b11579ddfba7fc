import type { DemoRequestHeaders, DemoResponse } from '../world-shape.ts'

/** Nothing of a made-up company may turn up in a search engine. */
const always = { 'x-robots-tag': 'noindex, nofollow', 'cache-control': 'no-cache' }

export function answer(
  status: number,
  contentType: string,
  body: string,
  headers: Record<string, string> = {},
): DemoResponse {
  return { status, headers: { ...always, 'content-type': contentType, ...headers }, body }
}

/**
 * Answers 200 with an entity tag and a date, or 304 where the asker has it already. As RFC 9110, 13.2.2 has it, a tag in
 * the request is decisive and its date then unheard.
 */
export function answerUnlessKnown(
  contentType: string,
  body: string,
  modifiedAt: Date,
  headers: DemoRequestHeaders,
): DemoResponse {
  const etag = `"${digest(body)}"`
  const validators = { etag, 'last-modified': modifiedAt.toUTCString() }
  if (!isKnown(etag, modifiedAt, headers)) return answer(200, contentType, body, validators)
  return { status: 304, headers: { ...always, ...validators }, body: '' }
}

function isKnown(etag: string, modifiedAt: Date, headers: DemoRequestHeaders): boolean {
  const tags = headers['if-none-match']
  if (typeof tags === 'string')
    return tags === '*' || tags.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = headers['if-modified-since']
  return typeof since === 'string' && Date.parse(since) >= Math.floor(modifiedAt.getTime() / 1000) * 1000
}

/** Two sums over the characters, so that two bodies hardly ever share a tag. */
function digest(text: string): string {
  let one = 0x811c9dc5
  let other = 0x9747b28c
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other + unit, 0x85ebca6b) ^ (other >>> 13)
  }
  return (one >>> 0).toString(16) + (other >>> 0).toString(16)
}
