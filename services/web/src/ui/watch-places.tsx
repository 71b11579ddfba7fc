type Place = { start: number; end: number }
type Props = { query: string; deciding: Place | null; against: Place | null }

/** A watch as typed, with the part that decided marked and what spoke against it underlined. */
export function WatchPlaces({ query, deciding, against }: Props) {
  const cuts = [
    0,
    query.length,
    ...[deciding, against].flatMap((place) => (place === null ? [] : [place.start, place.end])),
  ]
  const places = [...new Set(cuts)].filter((at) => at >= 0 && at <= query.length).sort((a, b) => a - b)
  const within = (place: Place | null, at: number) => place !== null && place.start <= at && at < place.end
  return (
    <code className="font-mono text-sm break-words whitespace-pre-wrap text-quiet">
      {places.slice(0, -1).map((from, n) => {
        const text = query.slice(from, places[n + 1])
        if (within(against, from))
          return (
            <span key={from} className="text-soon underline decoration-wavy underline-offset-2">
              {text}
            </span>
          )
        // A watch of one part needs no mark: everything decided.
        const whole = deciding !== null && deciding.start === 0 && deciding.end === query.length
        if (within(deciding, from) && !whole)
          return (
            <strong key={from} className="font-semibold text-ink underline underline-offset-2">
              {text}
            </strong>
          )
        return <span key={from}>{text}</span>
      })}
    </code>
  )
}
