import { z } from 'zod'
import type { ConnectorId } from './words.ts'

/** {@link ConnectorId}, as it is read from outside. */
export const connectorId: z.ZodType<ConnectorId> = z
  .string()
  .regex(
    /^[a-z][a-z0-9_]{0,39}$/,
    'A connector is named by a lower-case letter followed by up to 39 lower-case letters, digits or _.',
  )
