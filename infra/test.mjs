import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { ensureAtproto } from './atproto.mjs'
import { chromium, ensureProgram, openssl, redis } from './packages.mjs'
import { environment, nodeBinary, prepareOrExit, root } from './prepare.mjs'

// npm test: every check and test, each group with its time, and one line at the end. `npm test -- unit browser` runs
// only the groups named. With CI=true a skip is a failure. A round has lanes that run side by side, in each one group after the
// other: what waits much leaves its processor to the other lane. What the later groups of a round say is held back until the
// earlier ones have ended.

const onCi = process.env.CI === 'true'
const bin = (/** @type {string} */ name) => join(root, 'node_modules', '.bin', name)
// In the order of their weight: what one brings along, the next one finds. The theme's pages name the feeds.
const wordpressPackages = [
  'wordpress',
  'wordpress-theme-twentytwentythree',
  'php-cli',
  'php-mysql',
  'php-xml',
  'php-mbstring',
  'mariadb-server-core',
  'mariadb-client-core',
]
const wordpress = [
  { name: 'WordPress', probes: ['/usr/share/wordpress/wp-load.php'], debianPackages: wordpressPackages },
  {
    name: "WordPress's theme",
    probes: ['/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css'],
    debianPackages: ['wordpress-theme-twentytwentythree'],
  },
  { name: 'PHP', probes: ['php'], debianPackages: ['php-cli', 'php-mysql', 'php-xml', 'php-mbstring'] },
  { name: 'MariaDB', probes: ['mariadbd'], debianPackages: ['mariadb-server-core'] },
  { name: "MariaDB's client", probes: ['mariadb'], debianPackages: ['mariadb-client-core'] },
]
const dovecot = [{ name: 'Dovecot', probes: ['/usr/lib/dovecot/imap'], debianPackages: ['dovecot-imapd'] }]

/** @typedef {{ passed: number, failed: number, skipped: number, why?: string[] }} Count */
/** @typedef {(words: string) => void} Say */
/** @typedef {{ name: string, run: (say: Say) => Promise<Count> }} Group */
/** @type {Group[][][]} */
const rounds = [
  [
    [
      { name: 'formatting and lint', run: (say) => check(say, bin('biome'), ['ci', '--error-on-warnings', '.']) },
      { name: 'types', run: (say) => check(say, bin('tsc'), ['-p', 'tsconfig.json']) },
      { name: 'dead code', run: (say) => check(say, bin('knip'), []) },
    ],
    [
      { name: 'types of the web app', run: (say) => check(say, bin('tsc'), ['-p', 'services/web/tsconfig.json']) },
      { name: 'architecture', run: (say) => tests(say, 'architecture') },
    ],
  ],
  [[{ name: 'unit', run: (say) => tests(say, 'unit') }]],
  [[{ name: 'database', run: (say) => testsAlsoWith(say, [redis, openssl], 'database') }]],
  [[{ name: 'journeys', run: (say) => testsAlsoWith(say, [redis], 'journeys') }]],
  [
    [{ name: 'browser', run: (say) => withPrograms(say, [chromium], (env) => tests(say, 'browser', env)) }],
    [
      { name: 'faults', run: (say) => testsAlsoWith(say, [redis], 'faults') },
      {
        name: 'peers',
        run: (say) =>
          withPrograms(say, [...wordpress, ...dovecot, redis], (env) => tests(say, 'peers', env), ensureAtproto),
      },
      {
        name: 'benchmark smoke',
        run: (say) =>
          withPrograms(say, [chromium], (env) => check(say, nodeBinary, ['infra/bench.mjs', '--smoke'], env)),
      },
    ],
  ],
]
const groups = rounds.flat(2)

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !groups.some((group) => group.name === name))
if (unknown.length > 0) {
  console.error(`There is no group "${unknown[0]}"; there are: ${groups.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

await prepareOrExit({ web: true, out: process.stdout })
/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 }
/** @type {string[]} */
const trouble = []
for (const round of rounds) {
  let earlier = Promise.resolve()
  for (const lane of round) {
    let before = Promise.resolve()
    for (const group of lane.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      const { ended, heard } = counted(group, before, earlier)
      before = ended
      earlier = heard
    }
  }
  await earlier
}
console.log('')
for (const line of trouble) console.log(line)
if (onCi && total.skipped > 0) console.log('In CI nothing may be skipped, so this run has failed.')
console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`)
process.exitCode = total.failed > 0 || (onCi && total.skipped > 0) ? 1 : 0

/** Runs a group once the one before it in its lane has ended, and counts it; heard once those before it in its round have been. */
function counted(
  /** @type {Group} */ { name, run },
  /** @type {Promise<void>} */ before,
  /** @type {Promise<void>} */ earlier,
) {
  /** @type {string[] | null} */
  let held = []
  const say = (/** @type {string} */ words) => {
    if (held === null) process.stdout.write(words)
    else held.push(words)
  }
  const turn = earlier.then(() => {
    process.stdout.write((held ?? []).join(''))
    held = null
  })
  const ended = before.then(async () => {
    const began = performance.now()
    say(`\n── ${name}\n`)
    const count = await run(say)
    total.passed += count.passed
    total.failed += count.failed
    total.skipped += count.skipped
    if (count.failed > 0) trouble.push(`${name}: ${count.failed} failed`, ...(count.why ?? []))
    if (count.skipped > 0) trouble.push(`${name}: ${count.skipped} skipped`)
    say(
      `── ${name}: ${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped (${((performance.now() - began) / 1000).toFixed(1)} s)\n`,
    )
  })
  return { ended, heard: Promise.all([ended, turn]).then(() => {}) }
}

/** A tool that says yes or no counts as one. @returns {Promise<Count>} */
async function check(
  /** @type {Say} */ say,
  /** @type {string} */ file,
  /** @type {string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ env = {},
) {
  const { code } = await runListening(say, file, args, env)
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 }
}

/** A vitest project. @returns {Promise<Count>} */
async function tests(/** @type {Say} */ say, /** @type {string} */ project, /** @type {NodeJS.ProcessEnv} */ env = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'echolot-results-'))
  const file = join(folder, 'results.json')
  try {
    const { code, lastWords } = await runListening(
      say,
      nodeBinary,
      [
        join(root, 'node_modules', 'vitest', 'vitest.mjs'),
        'run',
        '--project',
        project,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ],
      env,
    )
    const results = JSON.parse(readFileSync(file, 'utf8'))
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numFailedTestSuites } = results
    const failed = numFailedTests + (numFailedTests === 0 ? numFailedTestSuites : 0)
    // A runner that failed without a failed test, by an unhandled error for example, has failed all the same.
    return {
      passed: numPassedTests,
      failed: failed === 0 && code !== 0 ? 1 : failed,
      skipped: numPendingTests + numTodoTests,
      why: failed === 0 ? [lastWords] : failures(results),
    }
  } catch (error) {
    say(`The tests of ${project} left no results: ${error instanceof Error ? error.message : error}\n`)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * What failed and why, said once more at the end, where it is found without reading thousands of lines.
 * @param {{ testResults: { name: string, message: string, assertionResults: { status: string, fullName: string, failureMessages: string[] }[] }[] }} results
 */
function failures({ testResults }) {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed')
    const reasons = failed.map(({ fullName, failureMessages }) => `${fullName}\n${failureMessages.join('\n')}`)
    if (reasons.length === 0 && message !== '') reasons.push(message)
    return reasons.map((reason) => `  ${relative(root, name)}: ${reason.slice(0, 2000).replaceAll('\n', '\n    ')}`)
  })
}

/** What needs programs of the system's; said plainly where one cannot be had. @returns {Promise<Count>} */
async function withPrograms(
  /** @type {Say} */ say,
  /** @type {Parameters<typeof ensureProgram>[0][]} */ programs,
  /** @type {(env: NodeJS.ProcessEnv) => Promise<Count>} */ run,
  /** @type {() => Promise<{ found: string } | { missing: string }>} what else is to be laid out */ ensureMore = async () => ({
    found: '',
  }),
) {
  /** @type {NodeJS.ProcessEnv} */
  const env = {}
  const more = await ensureMore()
  if ('missing' in more) {
    say(`Not run: ${more.missing}\n`)
    return { passed: 0, failed: 0, skipped: 1 }
  }
  for (const program of programs) {
    const answer = await ensureProgram(program)
    if ('missing' in answer) {
      say(`Not run: ${answer.missing}\n`)
      return { passed: 0, failed: 0, skipped: 1 }
    }
    if (program === chromium) env.CHROMIUM = answer.found
  }
  return run(env)
}

/** Tests of which some need a program of the system's: without it these are skipped, and it is said why. @returns {Promise<Count>} */
async function testsAlsoWith(
  /** @type {Say} */ say,
  /** @type {Parameters<typeof ensureProgram>[0][]} */ programs,
  /** @type {string} */ project,
) {
  for (const program of programs) {
    const answer = await ensureProgram(program)
    if ('missing' in answer) say(`Some tests are skipped: ${answer.missing}\n`)
  }
  return tests(say, project)
}

/**
 * Runs a program, passes its words on and keeps the last of what it complained of.
 * @returns {Promise<{ code: number, lastWords: string }>}
 */
function runListening(
  /** @type {Say} */ say,
  /** @type {string} */ file,
  /** @type {string[]} */ args,
  /** @type {NodeJS.ProcessEnv} */ env = {},
) {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...environment, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}), ...env },
    })
    child.stdout.setEncoding('utf8').on('data', say)
    child.stderr.setEncoding('utf8')
    let lastWords = ''
    child.stderr.on('data', (words) => {
      say(words)
      lastWords = `${lastWords}${words}`.slice(-4000)
    })
    child.on('error', (error) => {
      say(`${file} cannot be run: ${error.message}\n`)
      resolve({ code: 1, lastWords: error.message })
    })
    child.on('close', (code) => resolve({ code: code ?? 1, lastWords }))
  })
}
