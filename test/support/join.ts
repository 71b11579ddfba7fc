import type { Role } from '@echolot/domain'
import { type Client, clientOf } from './client.ts'

/** Adds people to a company and signs them in. */
export function joining(origin: string, api: Client) {
  return async (name: string, role: Role, departmentIds: string[]): Promise<{ id: number; client: Client }> => {
    const email = `${name.toLowerCase()}@muster.example`
    const password = 'ein anderes langes Passwort'
    const { id } = await api.people.create({ email, name, role, password, departmentIds })
    const client = clientOf(origin)
    await client.session.signIn({ email, password })
    return { id, client }
  }
}
