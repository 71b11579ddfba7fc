import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')

/** Ways of Node to speak to somebody elsewhere. Databases and queues are the operator's, and have their drivers. */
const waysOut = [
  /(?<![\w.#$'])fetch\(/,
  /\bnew (?:WebSocket|EventSource)\(/,
  /from '(?:undici|node:https|node:http2|node:dgram|axios|got|node-fetch)'/,
  /\bhttps?\.(?:get|request)\(/,
  /import \{[^}]*\b(?:get|request)\b[^}]*\} from 'node:http'/,
  /import \{[^}]*\b(?:connect|createConnection)\b[^}]*\} from 'node:(?:net|tls)'/,
]

test('nothing but the guarded client can leave the house', () => {
  const code = globSync(['packages/*/src/**/*.ts', 'services/*/src/**/*.ts'], {
    cwd: root,
    exclude: (path) => /\.test\.ts$|^packages\/outbound\/|^services\/web\//.test(path),
  })
  expect(code.length).toBeGreaterThan(100)
  const leaving = code.filter((path) => {
    // The embedded PostgreSQL is asked on its own port whether it listens.
    if (path === 'packages/runtime/src/embedded/postmaster.ts') return false
    const text = readFileSync(join(root, path), 'utf8')
    return waysOut.some((way) => way.test(text))
  })
  expect(leaving).toEqual([])
})
