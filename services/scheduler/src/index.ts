import {
  announceLate,
  announceStale,
  claimDue,
  prune,
  type Reminded,
  remindCollector,
  remindTriage,
  type Service,
  wakeSnoozed,
} from '@echolot/actions'

/**
 * Says what is due. Due times are columns, so any number of schedulers may sweep: each row is claimed or flagged once.
 * Two seconds keep "late within five seconds" with room for a slow round.
 */
export const scheduler: Service = {
  role: 'scheduler',
  async start(host) {
    host.every(1, 'claim due sources', claimDue)
    host.every(2, 'announce late tickets', announceLate)
    host.every(5, 'announce stale accounts', announceStale)
    host.every(5, 'wake snoozed tickets', wakeSnoozed)
    host.every(10, 'remind collector', remindCollector)
    const reminded: Reminded = new Map()
    host.every(10, 'remind triage', (ctx) => remindTriage(ctx, reminded))
    host.every(3600, 'prune', prune)
    return { async stop() {} }
  },
}
