import { z } from 'zod'
import { sectionNames } from './sections.ts'

const schema = z.object({
  section: z.enum(sectionNames).optional().catch(undefined),
  /** The one thing of the section that is asked for, such as a silent source. */
  id: z.coerce.number<number>().int().positive().optional().catch(undefined),
})

/** What the settings show, as it stands in the address. */
export function settingsSearch(search: Record<string, unknown>): z.infer<typeof schema> {
  return schema.parse(search)
}
