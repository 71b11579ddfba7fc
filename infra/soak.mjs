import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { environment, nodeBinary, prepareOrExit, root } from './prepare.mjs'

// npm run soak: the fault tests at full size, which `npm test` runs at less than a tenth of it, and an hour of a thousand
// posts a second. `SOAK=0.001 npm run soak` does a thousandth of it all; `npm run soak -- test/faults/steady.test.ts` one file.

await prepareOrExit({ web: true, out: process.stdout, terse: true })
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const folder = mkdtempSync(join(tmpdir(), 'echolot-soak-'))
const table = join(folder, 'table.md')
writeFileSync(table, '| test | work | faults | result | took |\n|---|---|---|---|---|\n')
const chosen = process.argv.slice(2)
const all = ['packages/runtime/test/killed-processes.test.ts', 'test/faults']
const { status } = spawnSync(
  nodeBinary,
  [vitest, 'run', '--project', 'faults', ...(chosen.length > 0 ? chosen : all)],
  { cwd: root, stdio: 'inherit', env: { ...environment, SOAK: environment.SOAK ?? '1', SOAK_TABLE: table } },
)
console.log(`\n${readFileSync(table, 'utf8')}`)
rmSync(folder, { recursive: true })
process.exitCode = status ?? 1
