import { z } from 'zod'

/** A department's id: a short slug, made from its name and never changed. */
export const departmentId = z
  .string()
  .regex(
    /^[a-z][a-z0-9-]{0,39}$/,
    'A department id is a lower-case letter followed by up to 39 lower-case letters, digits or hyphens.',
  )
