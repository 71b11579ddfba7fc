import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { appendFile, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { clearFolder, processesOf } from '../support/program.ts'
import { until } from '../support/until.ts'

const run = promisify(execFile)
const here = join(import.meta.dirname, '../..')

/** A machine as it comes: its own Node and npm, nothing of this workspace, and no Echolot configured. */
const surroundings = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(ECHOLOT_|npm_|pnpm_|DATABASE_URL$|VITEST|NODE_ENV$|NODE_PATH$|CI$)/i.test(name),
    ),
  ),
  PATH: (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !/[/\\]node_modules[/\\]/.test(`${folder}/`))
    .join(delimiter),
}

test('on a fresh clone "npm start" serves Echolot, later starts do only what changed, and the command line answers', {
  timeout: 600_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'echolot-clone-'))
  const clone = join(folder, 'echolot')
  const start = async () => {
    const child = spawn('npm', ['start'], {
      cwd: clone,
      env: { ...surroundings, ECHOLOT_PORT: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text))
    const closed = once(child, 'close')
    await until(
      'Echolot is ready',
      () => {
        if (child.exitCode !== null) throw new Error(`npm start ended with code ${child.exitCode}: ${said}`)
        return /^Echolot is ready: /m.test(said)
      },
      300_000,
    )
    const origin = /^Echolot is ready: (\S+)/m.exec(said)?.[1]
    return {
      said,
      origin,
      async stop() {
        const began = performance.now()
        child.kill('SIGTERM')
        await closed
        await until('nothing runs any more', async () => (await processesOf({ folder: clone })).length === 0, 10_000)
        expect(performance.now() - began).toBeLessThan(10_000)
      },
    }
  }
  try {
    await run('git', ['clone', '--quiet', here, clone])
    const first = await start()
    expect(first.said).toMatch(/^packages: installed with pnpm .* \([\d.]+ m?s\)$/m)
    expect(first.said).toMatch(/^web app: built \([\d.]+ m?s\)$/m)
    expect((await fetch(`${first.origin}/healthz`)).status).toBe(200)
    const page = await fetch(`${first.origin}/`)
    expect(page.status).toBe(200)
    expect(await page.text()).toContain('<script')
    await first.stop()
    // What it made is nobody's change: data, packages and the built app are not the repository's.
    expect((await run('git', ['status', '--porcelain'], { cwd: clone })).stdout).toBe('')
    expect(existsSync(join(clone, 'data', 'postgres'))).toBe(true)

    // As after a pull that changed the server alone, and then one that changed the web app.
    await appendFile(join(clone, 'services', 'scheduler', 'src', 'index.ts'), '// changed\n')
    const second = await start()
    expect(second.said).toMatch(/^packages: up to date \([\d.]+ m?s\)$/m)
    expect(second.said).toMatch(/^web app: up to date \([\d.]+ m?s\)$/m)
    expect((await fetch(`${second.origin}/healthz`)).status).toBe(200)
    await second.stop()
    await appendFile(join(clone, 'services', 'web', 'index.html'), '<!-- changed -->\n')
    const third = await start()
    expect(third.said).toMatch(/^packages: up to date /m)
    expect(third.said).toMatch(/^web app: built /m)
    expect(await (await fetch(`${third.origin}/`)).text()).toContain('changed')
    await third.stop()

    const { stdout, stderr } = await run('npm', ['run', '-s', 'echolot', '--', 'config', '--json'], {
      cwd: clone,
      env: { ...surroundings, ECHOLOT_PORT: '4711' },
    })
    expect(stderr).toBe('')
    expect(JSON.parse(stdout)).toContainEqual({ name: 'ECHOLOT_PORT', value: '4711', from: 'environment' })
    const wrong = await run('npm', ['run', '-s', 'echolot', '--', 'nonsense'], { cwd: clone, env: surroundings }).then(
      () => 0,
      ({ code }: { code: number }) => code,
    )
    expect(wrong).toBe(2)
  } finally {
    await clearFolder(folder)
  }
})
