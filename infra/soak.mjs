import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { environment, nodeBinary, prepareOrExit, root } from './prepare.mjs'

// npm run soak: the fault tests at full size, which `npm test` runs at a tenth of it.

await prepareOrExit({ web: true, out: process.stdout, terse: true })
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  nodeBinary,
  [
    vitest,
    'run',
    '--project',
    'faults',
    'packages/runtime/test/killed-processes.test.ts',
    'test/faults',
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...environment, SOAK: '1' } },
)
process.exitCode = status ?? 1
