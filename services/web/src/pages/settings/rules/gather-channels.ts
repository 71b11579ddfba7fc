/** Channels that read alike, such as `press` and `presse`, as one name with all its spellings. */
export type ChannelChoice = { name: string; channels: string[] }

/** Gathers channels by how they are called, whatever the case; the first spelling gives the name. */
export function gatherChannels(channels: readonly string[], nameOf: (channel: string) => string): ChannelChoice[] {
  const choices = new Map<string, ChannelChoice>()
  for (const channel of new Set(channels)) {
    const name = nameOf(channel)
    const known = choices.get(name.toLowerCase())
    if (known === undefined) choices.set(name.toLowerCase(), { name, channels: [channel] })
    else known.channels.push(channel)
  }
  return [...choices.values()]
}
