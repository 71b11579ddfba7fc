import type { Plugin } from 'vite'

/** All modules that a file brings along without being asked for them, but itself; filled once the app's modules are known. */
export function reached(from: string): { plugin: Plugin; has: (id: string) => boolean } {
  const ids = new Set<string>()
  return {
    // Of ours beside the app a file names a whole package and takes a little of it.
    has: (id) => ids.has(id) && !id.endsWith(from) && !/\/packages\/|\/zod\//.test(id),
    plugin: {
      name: `reached-from-${from}`,
      apply: 'build',
      buildEnd() {
        for (const id of this.getModuleIds()) if (id.endsWith(from)) ids.add(id)
        // A set goes on over what is added to it.
        for (const id of ids) for (const other of this.getModuleInfo(id)?.importedIds ?? []) ids.add(other)
      },
    },
  }
}
