import { findCredentials } from '@echolot/db'
import type { Ctx } from '../context.ts'
import { storedEmail } from './email.ts'

/** Whose address this is; null where it is nobody's. */
export async function personOfEmail({ db }: Pick<Ctx, 'db'>, { email }: { email: string }): Promise<number | null> {
  return (await findCredentials(db, storedEmail(email)))?.id ?? null
}
