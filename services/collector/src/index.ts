import {
  advanceRearviews,
  askHubs,
  fetchPictures,
  pollSources,
  prepareReading,
  readPushes,
  rereadSources,
  type Service,
} from '@echolot/actions'

/** Asks due sources for what is new and stores it. */
export const collector: Service = {
  role: 'collector',
  async start(host) {
    await prepareReading()
    host.work('collector', {
      'sources.due': async (ctx, due) => {
        await pollSources(ctx, due)
      },
      'subscriptions.due': askHubs,
      'pushes.received': readPushes,
      'sources.reread': rereadSources,
      'rearview.due': advanceRearviews,
      'pictures.due': fetchPictures,
    })
    return { async stop() {} }
  },
}
