import type { TicketRow } from '@echolot/contract'

/** For tests: an open ticket of the service department, but for what is said of it. */
export const ticketRowOf = (more: Partial<TicketRow>): TicketRow => ({
  id: 1,
  state: 'open',
  departmentId: 'service',
  assignee: null,
  channel: 'blog',
  sourceName: 'Blog',
  language: 'de',
  ground: 'watch',
  authorName: null,
  title: null,
  titleMarks: [],
  excerpt: { text: '', marks: [] },
  openedAt: '2026-11-20T08:00:00.000Z',
  dueAt: '2026-11-20T12:00:00.000Z',
  late: false,
  erased: false,
  targetMinutes: 240,
  snoozedUntil: null,
  episode: 1,
  ...more,
})
