import {
  announceClocks,
  beginCalendars,
  catchUpClocks,
  closeEffort,
  dueSweeps,
  lookAfterSources,
  nameHosts,
  noteListening,
  planAfterAbsence,
  prune,
  type Reminded,
  remindArchiveRuns,
  remindBulkRuns,
  remindRearviews,
  remindTriage,
  renewAllHeartbeats,
  rollUpTouchedDays,
  type Service,
  shareOut,
  takeBack,
  tendHubs,
} from '@echolot/actions'

/**
 * Says what is due. Due times are columns, so any number of schedulers may sweep: each row is claimed or flagged once.
 */
export const scheduler: Service = {
  role: 'scheduler',
  async start(host) {
    await nameHosts(await host.context(), 'all')
    await renewAllHeartbeats(await host.context())
    host.whenDue(dueSweeps, planAfterAbsence)
    const reminded: Reminded = new Map()
    host.every(10, 'remind triage', (ctx) => remindTriage(ctx, reminded))
    host.every(10, 'catch up clocks', catchUpClocks)
    host.every(10, 'announce clocks', announceClocks)
    host.every(10, 'take back', takeBack)
    host.every(2, 'share out', shareOut)
    host.every(10, 'remind archive runs', remindArchiveRuns)
    host.every(10, 'remind bulk runs', remindBulkRuns)
    host.every(10, 'remind rearviews', remindRearviews)
    host.every(60, 'roll up days', rollUpTouchedDays)
    host.every(300, 'note the hour', noteListening)
    host.every(3600, 'look after sources', lookAfterSources)
    host.every(10, 'tend hubs', tendHubs)
    host.every(60, 'begin calendars', beginCalendars)
    host.every(3600, 'close effort', closeEffort)
    host.every(3600, 'prune', prune)
    return { async stop() {} }
  },
}
