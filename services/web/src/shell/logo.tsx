export function Logo({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false" className={`shrink-0 ${className}`}>
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g fill="none" strokeWidth="2.4" strokeLinecap="round" className="stroke-on-accent">
        <path d="M9 12a9.9 9.9 0 0 1 14 0M12 16.500a5.700 5.700 0 0 1 8 0" />
      </g>
      <circle cx="16" cy="22" r="2.4" className="fill-on-accent" />
    </svg>
  )
}
