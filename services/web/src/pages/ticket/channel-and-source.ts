/** Where something was found; a source that is called after its channel needs no channel before it. */
export function channelAndSource(channel: string, source: string): string {
  return source.toLowerCase().includes(channel.toLowerCase()) ? source : `${channel} · ${source}`
}
