import { describeConfig } from '@echolot/runtime'
import { configOfEnvironment } from '../with-base.ts'

/** Prints what is in force, name by name, with where it comes from. */
export function printConfig({ json = false }: { json?: boolean }): void {
  const lines = describeConfig(configOfEnvironment(), process.env)
  if (json) process.stdout.write(`${JSON.stringify(lines)}\n`)
  else for (const { name, value, from } of lines) process.stdout.write(`${name}=${value}  (${from})\n`)
}
