import { childText } from './elements.ts'
import { isOf, pathOf } from './hosts.ts'
import type { Provider } from './provider.ts'

/** YouTube: a video's text is its description, and what it is known by stays when its title is edited. */
export const youtube: Provider = {
  name: 'youtube',
  channel: 'youtube',
  recognises: ({ id, url, items }) =>
    /^yt:(?:channel|playlist):/.test(id) ||
    items[0]?.id?.startsWith('yt:video:') === true ||
    (isOf(url, 'youtube.com') && pathOf(url).endsWith('/feeds/videos.xml')),
  adapt(item, element) {
    const video = childText(element, '?:videoid')
    const channel = childText(element, '?:channelid')
    return {
      ...item,
      id: item.id ?? (video === '' ? null : `yt:video:${video}`),
      url: item.url ?? (video === '' ? null : `https://www.youtube.com/watch?v=${video}`),
      ...(channel === '' ? {} : { provided: { authorId: channel } }),
    }
  },
}
