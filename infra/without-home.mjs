import { accessSync, constants } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Where the home folder cannot be written to: places for what npm and pnpm keep there, to be added to their environment.
 * What somebody chose to keep elsewhere stays there, and so do their settings.
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder one that can be written to
 * @returns {Record<string, string>}
 */
export function placesWithoutHome(env, folder) {
  const home = env.HOME || homedir()
  try {
    accessSync(home, constants.W_OK)
    return {}
  } catch {
    // npm itself, when it calls us, says that its cache is in that home.
    const places = { npm_config_cache: 'npm', XDG_CACHE_HOME: 'cache', XDG_DATA_HOME: 'data', XDG_STATE_HOME: 'state' }
    return Object.fromEntries(
      Object.entries(places)
        .filter(([name]) => (env[name] ?? home).startsWith(home))
        .map(([name, place]) => [name, join(folder, place)]),
    )
  }
}
