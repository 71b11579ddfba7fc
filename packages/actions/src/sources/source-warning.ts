type Seen = {
  state: 'active' | 'paused' | 'gone'
  lastItemAt: Date | null
  lastSuccessAt: Date | null
  failingSince: Date | null
  quietAfterSeconds: number | null
  idsChangedAt: Date | null
}

const dayMs = 86_400_000
/** As a feed that is away for a holiday comes back by itself; after that somebody has to look. */
const brokenAfterMs = 14 * dayMs
const toldForMs = 14 * dayMs

/**
 * What somebody should know of a source besides whether it answers. `broken`: no poll succeeded for 14 days.
 * `quiet`: it answers, and brings nothing for far longer than it ever did. `ids_changed`: in the last 14 days it called all its items by
 * other ids.
 */
export function sourceWarning(
  { state, lastItemAt, lastSuccessAt, failingSince, quietAfterSeconds, idsChangedAt }: Seen,
  now: Date,
): { code: 'broken' | 'quiet' | 'ids_changed'; since: Date } | null {
  if (state === 'paused') return null
  const before = (at: Date | null, ms: number): at is Date => at !== null && now.getTime() - at.getTime() > ms
  if (before(failingSince, brokenAfterMs)) return { code: 'broken', since: lastSuccessAt ?? failingSince }
  if (failingSince === null && quietAfterSeconds !== null && before(lastItemAt, quietAfterSeconds * 1000))
    return { code: 'quiet', since: lastItemAt }
  if (idsChangedAt !== null && !before(idsChangedAt, toldForMs)) return { code: 'ids_changed', since: idsChangedAt }
  return null
}
