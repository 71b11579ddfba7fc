import { readFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { z } from 'zod'

const service = z.object({
  image: z.string(),
  build: z.object({ context: z.string(), dockerfile: z.string() }).optional(),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.coerce.string()).default({}),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  tmpfs: z.array(z.string()).default([]),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  healthcheck: z.object({ test: z.array(z.string()) }).optional(),
  read_only: z.boolean().default(false),
  init: z.boolean().default(false),
  cap_drop: z.array(z.string()).default([]),
  security_opt: z.array(z.string()).default([]),
  stop_grace_period: z.string().optional(),
  restart: z.string().optional(),
})
const file = z.object({
  name: z.string(),
  services: z.record(z.string(), service),
  networks: z.record(z.string(), z.object({ internal: z.boolean().default(false) })),
})

export type Compose = z.infer<typeof file>
export type ComposeService = z.infer<typeof service>

/**
 * Reads a compose file as `docker compose` does: aliases merged, variables filled in.
 * @throws with the file's own sentence where a variable that it requires is missing.
 */
export async function readCompose(path: URL, variables: Record<string, string>): Promise<Compose> {
  return file.parse(fillIn(parse(await readFile(path, 'utf8'), { merge: true }), variables))
}

function fillIn(value: unknown, variables: Record<string, string>): unknown {
  if (typeof value === 'string')
    return value.replace(/\$(?:\$|\{(\w+)(?::([-?])([^}]*))?\})/g, (whole, name?: string, kind?: string, rest = '') => {
      if (name === undefined) return '$'
      const given = variables[name] ?? ''
      if (given !== '') return given
      if (kind === '-') return rest
      throw new Error(kind === '?' ? `${name}: ${rest}` : `${whole} has neither a value nor a default.`)
    })
  if (Array.isArray(value)) return value.map((entry) => fillIn(entry, variables))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, fillIn(entry, variables)]))
  return value
}
