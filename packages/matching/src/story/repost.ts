/** Somebody else's words with their name before them, as several networks write it where they have no other form for it. */
const forms =
  /^\s*(?:RT|♻️?|🔁|Repost(?:ed)?(?: from| by)?|Retweet(?:ed)?|Geteilt von|Shared from|Reposted from)\s*:?\s*@?([\p{L}\p{N}_.-]{1,60}(?:@[\p{L}\p{N}.-]{1,80})?)\s*[:：–-]\s+/iu
const plain = /^\s*RT @([\p{L}\p{N}_.-]{1,60}(?:@[\p{L}\p{N}.-]{1,80})?)\s+/u

/** Whom a repost repeats, and what; null for what is none. */
export function readRepost(text: string): { handle: string; rest: string } | null {
  const found = forms.exec(text) ?? plain.exec(text)
  const handle = found?.[1]?.replace(/[.-]+$/, '')
  return found === null || handle === undefined || handle === '' ? null : { handle, rest: text.slice(found[0].length) }
}
