import {
  advanceArchiveRuns,
  advanceBulkRuns,
  findMentions,
  openTickets,
  recordSeenReplies,
  type Service,
} from '@echolot/actions'

/** From item to ticket: finds what concerns us, routes it, and recognises our own answers. */
export const triage: Service = {
  role: 'triage',
  async start(host) {
    host.work('triage', {
      'items.collected': findMentions,
      'mentions.found': openTickets,
      'replies.seen': recordSeenReplies,
      'archive.due': advanceArchiveRuns,
      'bulk.due': advanceBulkRuns,
    })
    return { async stop() {} }
  },
}
