import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { whyNotBuilt } from './why-not-built.mjs'

const vite = join(import.meta.dirname, '../services/web/node_modules/vite/bin/vite.js')

test.each([
  ['a letter too many', 'const a: = 3\n', 'Unexpected token', 'page.ts:1'],
  ['a package that is not there', "import 'nothere'\n", 'failed to resolve import "nothere"', 'page.ts'],
])(
  'a web app that cannot be built because of %s says so, and not where the builder stumbled',
  (_, text, why, where) => {
    const folder = mkdtempSync(join(tmpdir(), 'echolot-build-'))
    try {
      writeFileSync(join(folder, 'index.html'), '<script type="module" src="./page.ts"></script>')
      writeFileSync(join(folder, 'page.ts'), text)
      const { stdout, stderr, status } = spawnSync(process.execPath, [vite, 'build', folder, '--logLevel', 'warn'], {
        env: { ...process.env, NO_COLOR: '1' },
        encoding: 'utf8',
      })
      expect(status).toBe(1)
      const said = whyNotBuilt(stdout + stderr)
      expect(said).toContain(why)
      expect(said).toContain(where)
      expect(said).not.toMatch(/^\s+at /m)
      expect(said.split('\n').length).toBeLessThanOrEqual(12)
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
)

test('a build that ends with few words is told with all of them', () => {
  expect(whyNotBuilt('Killed\n')).toBe('  Killed')
})
