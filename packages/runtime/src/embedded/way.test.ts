import { chmod, cp, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { prepareCluster } from './cluster.ts'
import { findProgram } from './program.ts'
import { chooseWay } from './way.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const log = { info() {}, warn() {}, error() {} }
let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'echolot-home-'))
  await chmod(home, 0o700)
})
afterEach(() => rm(home, { recursive: true, force: true }))

test('program and data may lie where only we may enter, and no folder is opened to others for it', async () => {
  const installed = findProgram()
  const program = { ...installed, folder: join(home, 'program') }
  await cp(installed.folder, program.folder, { recursive: true, verbatimSymlinks: true })
  const way = await chooseWay(program, log)
  const { folder } = await prepareCluster(join(home, 'data'), program, way, AbortSignal.timeout(60_000))
  const root = process.getuid?.() === 0
  const { uid, mode } = await stat(folder)
  expect(uid === 0).toBe(false)
  expect(way.account === null).toBe(!root)
  expect(mode & 0o777).toBe(0o700)
  for (const path of [home, join(home, 'data')]) expect((await stat(path)).mode & 0o777).toBe(0o700)
})
