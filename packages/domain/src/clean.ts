/**
 * Makes a stranger's text fit to store, queue and show: well-formed UTF-16, no NUL (PostgreSQL refuses both), NFC, and
 * no longer than `limit` UTF-16 units, cut between code points.
 */
export function clean(text: string, limit: number): string {
  const whole = text.toWellFormed().replaceAll('\0', '').normalize('NFC')
  if (whole.length <= limit) return whole
  const cut = whole.slice(0, limit)
  const last = cut.charCodeAt(limit - 1)
  return last >= 0xd800 && last <= 0xdbff ? cut.slice(0, -1) : cut
}
