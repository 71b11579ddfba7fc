/** The longest promise in minutes, as the contract says: a year. */
const longest = 525_600

/** What is wrong with a promise of so many minutes, as the key of its sentence under settings:departments; null where nothing is. */
export function promiseProblem(minutes: number): 'promiseNeeded' | 'promiseTooLong' | null {
  if (!(minutes >= 1)) return 'promiseNeeded'
  return minutes > longest ? 'promiseTooLong' : null
}
