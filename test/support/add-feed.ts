import type { Client } from './client.ts'

/** A feed in which others write about the company: asked at once, and then every 15 minutes. */
export const addFeed = (client: Client, url: string, changed: { name?: string; intervalSeconds?: number } = {}) =>
  client.sources.create({
    name: 'Presse',
    connector: 'feed',
    url,
    purpose: 'mentions',
    settings: { ownUsers: [] },
    intervalSeconds: 900,
    ...changed,
  })
