import { isAtBingNews } from './bing-news.ts'
import { isAtGoogleAlerts } from './google-alerts.ts'
import { isAtGoogleNews } from './google-news.ts'
import { pathOf } from './hosts.ts'
import { isAtTalkwalker } from './talkwalker.ts'

/**
 * Whether a source's address is that of a service which searches the web itself and tells what it found: an alert, a search for news, or a
 * copy of one at another host, by the path that they alone have.
 */
export function isSearchService(address: string): boolean {
  return (
    [isAtGoogleAlerts, isAtGoogleNews, isAtBingNews, isAtTalkwalker].some((isAt) => isAt(address)) ||
    /^\/alerts\/(?:feeds|rss)\//.test(pathOf(address))
  )
}
