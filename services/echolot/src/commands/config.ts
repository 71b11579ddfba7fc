import { exportSetup, handToPages } from '@echolot/actions'
import { describeConfig } from '@echolot/runtime'
import { configOfEnvironment, withBase } from '../with-base.ts'

/** Prints what is in force, name by name, with where it comes from. */
export function printConfig({ json = false }: { json?: boolean }): void {
  const lines = describeConfig(configOfEnvironment(), process.env)
  if (json) process.stdout.write(`${JSON.stringify(lines)}\n`)
  else for (const { name, value, from } of lines) process.stdout.write(`${name}=${value}  (${from})\n`)
}

/** Writes the present state as a setup file. */
export async function exportConfig(): Promise<void> {
  process.stdout.write(await withBase(async ({ context }) => exportSetup(await context())))
}

/** Hands over to the pages what came from a setup file. */
export async function releaseConfig(): Promise<void> {
  const released = await withBase(async ({ context }) => handToPages(await context()))
  process.stdout.write(
    released
      ? 'Everything that came from a setup file can be changed in the pages now. Start Echolot without that file from here on, or it is applied again.\n'
      : 'Nothing came from a setup file.\n',
  )
}
