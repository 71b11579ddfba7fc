type Props = { label: string; value: number; total: number }

/** How far something is, as a bar; the numbers stand beside it. */
export function Progress({ label, value, total }: Props) {
  return (
    <progress
      aria-label={label}
      value={total === 0 ? 0 : value}
      max={total === 0 ? 1 : total}
      className="h-2 w-full appearance-none overflow-hidden rounded-full bg-sunken [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-accent"
    />
  )
}
