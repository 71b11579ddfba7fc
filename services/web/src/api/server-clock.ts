/** How far the server's clock is ahead of this browser's. Waiting times are the server's to tell, not this machine's. */
let aheadMs = 0

/** Learns from an answer's Date header. It has whole seconds only, so small differences are left alone. */
export function learnServerTime(dateHeader: string | null) {
  if (dateHeader === null) return
  const difference = Date.parse(dateHeader) - Date.now()
  if (Number.isNaN(difference)) return
  aheadMs = Math.abs(difference) > 2000 ? difference : 0
}

/** Milliseconds since the epoch by the server's clock. */
export function serverNow(): number {
  return Date.now() + aheadMs
}
