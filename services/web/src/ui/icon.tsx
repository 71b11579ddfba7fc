/** Every icon of the app as strokes on a 20 by 20 grid; icons only accompany words, so they are hidden from readers. */
const strokes = {
  today: 'M4 10.5 10 4l6 6.5M6 9v7h8V9',
  queue: 'M4 5h12M4 10h12M4 15h7',
  accounts: 'M10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4 16.5c.8-3 3-4.5 6-4.5s5.200 1.500 6 4.500',
  reports: 'M4 16V9M10 16V4M16 16v-5',
  settings: 'M4 6h7M15 6h1M4 14h1M9 14h7M13 4v4M7 12v4',
  clock: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4l2.500 2',
  late: 'M10 3.500 17.500 16.500h-15L10 3.500ZM10 8v4M10 14.200v.1',
  check: 'm4.500 10.500 3.500 3.500 7.500-8',
  close: 'm5 5 10 10M15 5 5 15',
  person: 'M10 9.500a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM4.500 16.500c.5-3 2.500-4.500 5.500-4.500s5 1.500 5.500 4.500',
  department: 'M4 16.500V6l6-3 6 3v10.500M8 16.500v-4h4v4M7.500 8h.1M12.500 8h.1',
  arrow: 'M4 10h12m-5-5 5 5-5 5',
  back: 'M16 10H4m5-5-5 5 5 5',
  down: 'm5 8 5 5 5-5',
  more: 'M4 10a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.600 0M9.200 10a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.600 0M14.400 10a.8.8 0 1 0 1.6 0 .8.8 0 1 0-1.600 0',
  external: 'M8 5H5v10h10v-3M11 4h5v5M16 4l-7 7',
  search: 'M9 14a5 5 0 1 0 0-10 5 5 0 0 0 0 10ZM12.500 12.500 16.500 16.500',
  filter: 'M3.500 5h13M6 10h8M8.500 15h3',
  snooze: 'M6 15h8a1 1 0 0 0 1-1c-1-1-1.500-2-1.500-5a3.500 3.500 0 0 0-7 0c0 3-.5 4-1.500 5a1 1 0 0 0 1 1ZM9 17.500h2',
  note: 'M5 3.500h10v9l-4 4H5v-13ZM15 12.500h-4v4M8 7h4M8 10h3',
  reply: 'M8 5 3.500 9.500 8 14M4 9.500h7c3 0 5 2 5 5.500',
  mute: 'M4 8h2.500L10 5v10l-3.500-3H4V8ZM13 8l3.500 4M16.500 8 13 12',
  dismiss: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM5.200 5.200l9.600 9.600',
  reopen: 'M15.500 10a5.500 5.500 0 1 1-1.700-4M15.500 3.500V7H12',
  erase: 'M4 6h12M8 6V4h4v2M6 6l.7 10.500h6.600L14 6M8.500 9v5M11.500 9v5',
  plus: 'M10 4v12M4 10h12',
  refresh: 'M15.500 10a5.500 5.500 0 1 1-1.700-4M15.500 3.500V7H12',
  offline:
    'M3 3l14 14M4 9c1-1 2.200-1.700 3.500-2.100M16 9a9 9 0 0 0-5-2.400M7 12.500c.7-.7 1.500-1.100 2.400-1.300M10 15.500v.1',
  heard: 'M10 15v.1M6.500 11.500a5 5 0 0 1 7 0M3.800 8.600a9 9 0 0 1 12.400 0',
  question: 'M7.500 7.500c0-1.600 1.100-2.500 2.600-2.500 1.500 0 2.500 1 2.500 2.300 0 2-2.600 2-2.600 4M10 14.500v.1',
  tray: 'M3.500 11h4l1 2h3l1-2h4M3.500 11 6 4.500h8l2.500 6.500v4.500h-13V11Z',
  key: 'M12.500 11a4 4 0 1 0-3.800-2.700L3.500 13.500v3h3v-2h2v-2l1.200-1.200A4 4 0 0 0 12.500 11ZM13.500 6.500h.1',
  signOut: 'M8 4H4v12h4M8 10h8m-3-3 3 3-3 3',
  edit: 'm12.500 4.500 3 3-8 8H4.500v-3l8-8Z',
  up: 'm5 12 5-5 5 5',
  play: 'M6.500 4.500v11l9-5.500-9-5.500Z',
  pause: 'M7 5v10M13 5v10',
  download: 'M10 3.500v9m-4-4 4 4 4-4M4 16h12',
  pin: 'M7 3.500h6M8 3.500v5l-2.500 3h9L12 8.500v-5M10 11.500v5',
  label: 'M10.500 3.500H16.500v6l-7 7-6-6 7-7ZM13.500 6.500v.1',
  lock: 'M5 9h10v7.500H5V9ZM7 9V6.500a3 3 0 0 1 6 0V9M10 12v1.500',
  info: 'M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 9.500v4M10 6.700v.1',
} as const
export type IconName = keyof typeof strokes

export function Icon({ name, className = 'size-4' }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false" className={`shrink-0 ${className}`}>
      <path
        d={strokes[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
