/** The parts of a bar from the ground up: what is settled first, what waits on top. */
export const layers = [
  { figure: 'answered', className: 'text-accent', pattern: null },
  { figure: 'dismissed', className: 'text-edge', pattern: 'stripes' },
  { figure: 'open', className: 'text-soon', pattern: 'dots' },
] as const

type Pattern = Exclude<(typeof layers)[number]['pattern'], null> | 'blind'

/** Fills that tell the parts apart without colour. Ids are per drawing, because they are one space in the document. */
export function ChartPatterns({ prefix, only }: { prefix: string; only?: Pattern | null }) {
  if (only === null) return null
  return (
    <defs>
      {only === undefined || only === 'stripes' ? (
        <pattern
          id={`${prefix}-stripes`}
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" className="fill-surface" />
          <rect width="2" height="5" className="fill-edge" />
        </pattern>
      ) : null}
      {only === undefined || only === 'dots' ? (
        <pattern id={`${prefix}-dots`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="fill-soon-soft" />
          <circle cx="2.5" cy="2.5" r="1.25" className="fill-soon" />
        </pattern>
      ) : null}
      {only === undefined || only === 'blind' ? (
        <pattern
          id={`${prefix}-blind`}
          width="6"
          height="6"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="6" height="6" className="fill-late-soft" />
          <rect width="1.5" height="6" className="fill-late" />
        </pattern>
      ) : null}
    </defs>
  )
}
