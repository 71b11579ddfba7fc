/** The last so many days of a zone until this instant, today included, as YYYY-MM-DD. */
export function lastDays(days: number, zone: string, now: number): { from: string; to: string } {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return { from: format.format(now - (days - 1) * 86_400_000), to: format.format(now) }
}
