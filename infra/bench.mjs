import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { environment, nodeBinary, prepareOrExit, root } from './prepare.mjs'

// npm run bench: every benchmark in test/bench/, each beside a reference in the same run. `--smoke` runs them small, to
// see that they run; `npm run bench -- match` runs the ones named.

await prepareOrExit({ web: true, out: process.stdout, terse: true })
const args = process.argv.slice(2)
const smoke = args.includes('--smoke')
const wanted = args.filter((name) => name !== '--smoke')
const folder = join(root, 'test', 'bench')
const all = readdirSync(folder)
  .filter((file) => file.endsWith('.bench.ts'))
  .map((file) => file.replace(/\.bench\.ts$/, ''))
const unknown = wanted.find((name) => !all.includes(name))
if (unknown !== undefined) {
  console.error(`There is no benchmark "${unknown}"; there are: ${all.join(', ')}.`)
  process.exit(2)
}
for (const name of wanted.length > 0 ? wanted : all) {
  console.log(`\n── ${name}${smoke ? ' (smoke)' : ''}`)
  const { status } = spawnSync(nodeBinary, ['--expose-gc', join(folder, `${name}.bench.ts`)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...environment, BENCH_SMOKE: smoke ? '1' : '' },
  })
  if (status !== 0) process.exitCode = 1
}
