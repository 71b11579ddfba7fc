import type { Company } from './company.ts'

/** Whether two times the same was entered, so that what was proposed for one holds for the other. */
export function sameCompany(one: Company, other: Company): boolean {
  return (
    one.name === other.name &&
    one.homepage === other.homepage &&
    one.language === other.language &&
    one.zone === other.zone &&
    one.state === other.state
  )
}
