/** Networks and places of reviews by their own names, which no language translates, and the hosts at which each is. */
const known = {
  facebook: ['Facebook', 'facebook.com fb.com fb.watch fb.me'],
  instagram: ['Instagram', 'instagram.com instagr.am'],
  threads: ['Threads', 'threads.net threads.com'],
  x: ['X', 'x.com twitter.com t.co'],
  linkedin: ['LinkedIn', 'linkedin.com lnkd.in'],
  xing: ['XING', 'xing.com'],
  tiktok: ['TikTok', 'tiktok.com'],
  youtube: ['YouTube', 'youtube.com youtu.be'],
  bluesky: ['Bluesky', 'bsky.app'],
  mastodon: [
    'Mastodon',
    'mastodon.social mastodon.online mastodon.world mastodon.green mstdn.social troet.cafe chaos.social',
  ],
  reddit: ['Reddit', 'reddit.com redd.it'],
  pinterest: ['Pinterest', 'pinterest.com pinterest.de pinterest.at pinterest.ch pin.it'],
  snapchat: ['Snapchat', 'snapchat.com'],
  telegram: ['Telegram', 't.me telegram.me'],
  whatsapp: ['WhatsApp', 'whatsapp.com wa.me'],
  discord: ['Discord', 'discord.com discord.gg'],
  vk: ['VK', 'vk.com'],
  twitch: ['Twitch', 'twitch.tv'],
  vimeo: ['Vimeo', 'vimeo.com'],
  flickr: ['Flickr', 'flickr.com'],
  soundcloud: ['SoundCloud', 'soundcloud.com'],
  spotify: ['Spotify', 'spotify.com'],
  medium: ['Medium', 'medium.com'],
  substack: ['Substack', 'substack.com'],
  tumblr: ['Tumblr', 'tumblr.com'],
  quora: ['Quora', 'quora.com'],
  gutefrage: ['gutefrage', 'gutefrage.net'],
  'hacker-news': ['Hacker News', 'news.ycombinator.com'],
  'stack-exchange': [
    'Stack Exchange',
    'stackoverflow.com stackexchange.com superuser.com serverfault.com askubuntu.com',
  ],
  github: ['GitHub', 'github.com'],
  kununu: ['kununu', 'kununu.com'],
  glassdoor: ['Glassdoor', 'glassdoor.com glassdoor.de'],
  indeed: ['Indeed', 'indeed.com'],
  trustpilot: ['Trustpilot', 'trustpilot.com trustpilot.de'],
  'trusted-shops': ['Trusted Shops', 'trustedshops.de trustedshops.com'],
  provenexpert: ['ProvenExpert', 'provenexpert.com'],
  yelp: ['Yelp', 'yelp.com yelp.de'],
  tripadvisor: ['Tripadvisor', 'tripadvisor.com tripadvisor.de'],
  holidaycheck: ['HolidayCheck', 'holidaycheck.de'],
  jameda: ['jameda', 'jameda.de'],
  'app-store': ['App Store', 'apps.apple.com itunes.apple.com'],
  'google-play': ['Google Play', 'play.google.com'],
  'google-maps': ['Google Maps', 'maps.google.com maps.app.goo.gl g.page'],
} as const satisfies Record<string, readonly [name: string, hosts: string]>

/** A network that Echolot knows by its address, whether or not it has a connector for it. */
export type NetworkId = keyof typeof known

export const networkIds = Object.keys(known) as NetworkId[]

/** What people call it. */
export const networkName = (network: NetworkId): string => known[network][0]

const byHost = new Map(networkIds.flatMap((id) => known[id][1].split(' ').map((host) => [host, id] as const)))

/**
 * The network on which something stands, by its address; null for every other page on the web. Mastodon has a server on any host, and is
 * known by how it writes the addresses of posts and people.
 */
export function networkOf(address: string): NetworkId | null {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/.test(url.protocol)) return null
  const labels = url.hostname.toLowerCase().split('.')
  for (let at = 0; at < labels.length - 1; at++) {
    const network = byHost.get(labels.slice(at).join('.'))
    if (network !== undefined) return network
  }
  if (/(?:^|\.)google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/.test(url.hostname) && url.pathname.startsWith('/maps'))
    return 'google-maps'
  return /^\/(?:@[^/@]+(?:@[^/]+)?\/\d{15,20}|users\/[^/]+\/statuses\/\d{15,20})\/?$/.test(url.pathname)
    ? 'mastodon'
    : null
}

/** The network that a channel is, by what pages and rules call it: `x`, `Facebook`, `Google Play`. */
export function networkCalled(channel: string): NetworkId | null {
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '')
  const called = plain(channel)
  if (called === 'twitter') return 'x'
  return networkIds.find((id) => plain(id) === called || plain(networkName(id)) === called) ?? null
}
