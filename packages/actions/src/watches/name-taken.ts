import { isUniqueViolation } from '@echolot/db'
import { Refusal } from '@echolot/domain'

/** Says that a name is another's, where that is what the database refused. */
export function nameTaken(kind: string, name: string) {
  return (error: unknown): never => {
    if (isUniqueViolation(error))
      throw new Refusal('conflict', `There is already a ${kind} called "${name}".`, {
        reason: 'name_taken',
        field: 'name',
        name,
      })
    throw error
  }
}
