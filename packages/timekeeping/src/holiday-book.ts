import { createRequire } from 'node:module'
import type Holidays from 'date-holidays'

/** The public holidays of all countries. Loaded on first use, not on import: that takes over 100 ms. */
export function loadHolidayBook(): typeof Holidays {
  return createRequire(import.meta.url)('date-holidays')
}
