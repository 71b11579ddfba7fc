/** The quarter before the one that a day lies in, its first and last day included. Days as 2026-11-22. */
export function lastQuarter(today: string): { from: string; to: string } {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const begins = (quarter: number) => new Date(Date.UTC(year, quarter * 3, 1))
  const quarter = Math.floor((month - 1) / 3)
  const day = (at: number) => new Date(at).toISOString().slice(0, 10)
  return { from: day(begins(quarter - 1).getTime()), to: day(begins(quarter).getTime() - 86_400_000) }
}
