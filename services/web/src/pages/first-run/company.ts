import type { company } from '@echolot/contract'
import type { z } from 'zod'
import { language } from '../../texts/i18n.ts'

export type Company = z.infer<typeof company>

/** What the browser already knows about the company. */
export function emptyCompany(): Company & { homepage: string } {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  return {
    name: '',
    homepage: '',
    language: language(),
    zone: zone === 'UTC' ? 'Europe/Berlin' : zone,
    state: null,
  }
}
