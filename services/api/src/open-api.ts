import { contract } from '@echolot/contract'
import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'

let drawn: Promise<Record<string, unknown>> | null = null

/** The contract as OpenAPI 3.1, drawn once. */
export function openApi(version: string): Promise<Record<string, unknown>> {
  drawn ??= new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] })
    .generate(contract, { info: { title: 'Echolot', version }, servers: [{ url: '/api' }] })
    .then((document) => ({ ...document }))
  return drawn
}
