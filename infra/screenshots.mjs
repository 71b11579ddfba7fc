import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { chromium, ensureProgram } from './packages.mjs'
import { environment, nodeBinary, prepareOrExit, root } from './prepare.mjs'

// npm run screenshots: takes the pictures that the README shows, of the demo, into docs/screenshots/.

await prepareOrExit({ web: true, out: process.stdout, terse: true })
const browser = await ensureProgram(chromium)
if ('missing' in browser) {
  console.error(browser.missing)
  process.exit(1)
}
const { status } = spawnSync(nodeBinary, [join(root, 'test', 'screenshots.ts'), join(root, 'docs', 'screenshots')], {
  cwd: root,
  stdio: 'inherit',
  env: { ...environment, CHROMIUM: browser.found },
})
process.exitCode = status ?? 1
