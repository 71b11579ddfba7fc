import { execFile } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { chmod, copyFile, glob, link, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, delimiter, dirname, join, matchesGlob, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { type Copy, DockerfileParser, type Env, type From } from 'dockerfile-ast'

const run = promisify(execFile)

/** What an image is to who starts it: its files in a folder of this machine, and what its last stage says. */
export type Image = AsyncDisposable & {
  /** The working directory, below `root`. */
  folder: string
  env: Record<string, string>
  user: string | null
  cmd: string[]
  /** The folder of the image's own `node`, for PATH. */
  bin: string
}

type Stage = { root: string; cwd: string; env: Record<string, string>; user: string | null; cmd: string[] }

/**
 * Does what a Dockerfile says without an engine: each stage is a folder, COPY copies by the rules of .dockerignore, RUN runs in
 * the stage's working directory. The base image is this machine with the Node of these tests.
 * @throws where COPY finds nothing or a command fails; an instruction that it does not know is refused.
 */
export async function buildImage({ dockerfile, context }: { dockerfile: string; context: string }): Promise<Image> {
  const folder = await mkdtemp(join(tmpdir(), 'echolot-image-'))
  const bin = join(folder, 'bin')
  await mkdir(bin)
  await link(process.execPath, join(bin, 'node')).catch(() => copyFile(process.execPath, join(bin, 'node')))
  const stages = new Map<string, Stage>()
  let stage: Stage = { root: '', cwd: '/', env: {}, user: null, cmd: [] }
  const inStage = (path: string, { root, cwd }: Stage = stage) => join(root, resolve(cwd, path))

  for (const instruction of DockerfileParser.parse(await readFile(dockerfile, 'utf8')).getInstructions()) {
    const words = instruction.getExpandedArguments().map((argument) => argument.getValue())
    switch (instruction.getKeyword()) {
      case 'FROM': {
        const from = instruction as From
        const base = stages.get(from.getImage() ?? '')
        stage = { ...(base ?? { cwd: '/', env: {}, user: null, cmd: [] }), root: join(folder, `stage-${stages.size}`) }
        await mkdir(stage.root)
        if (base !== undefined) await run('cp', ['-a', `${base.root}/.`, stage.root])
        stages.set(from.getBuildStage() ?? String(stages.size), stage)
        break
      }
      case 'WORKDIR':
        stage.cwd = resolve(stage.cwd, words[0] ?? '')
        await mkdir(inStage('.'), { recursive: true })
        break
      case 'COPY': {
        const from = (instruction as Copy).getFromFlag()?.getValue()
        const paths = words.filter((word) => !word.startsWith('--'))
        const target = paths.pop() ?? ''
        const to = inStage(target)
        if (from === undefined || from === null)
          for (const path of paths) await copyFromContext(context, path, to, target.endsWith('/'))
        else {
          const other = stages.get(from)
          if (other === undefined) throw new Error(`There is no stage ${from}.`)
          await mkdir(to, { recursive: true })
          for (const path of paths) await run('cp', ['-al', `${inStage(path, other)}/.`, to])
        }
        break
      }
      case 'RUN':
        await run('sh', ['-ec', instruction.getRawArgumentsContent() ?? ''], {
          cwd: inStage('.'),
          env: { ...buildEnvironment(), ...stage.env, PATH: `${bin}${delimiter}${process.env.PATH}`, CI: 'true' },
          maxBuffer: 1e8,
        })
        break
      case 'ENV':
        for (const property of (instruction as Env).getProperties())
          stage.env = { ...stage.env, [property.getName()]: property.getUnescapedValue() ?? '' }
        break
      case 'USER':
        stage.user = words[0] ?? null
        break
      case 'CMD':
        stage.cmd = JSON.parse(instruction.getRawArgumentsContent() ?? '[]') as string[]
        break
      case 'EXPOSE':
        break
      default:
        throw new Error(`This builder does not know ${instruction.getKeyword()}.`)
    }
  }
  // Whoever the image's user is may enter, as in the image.
  for (const path of [folder, bin]) await chmod(path, 0o755)
  return {
    folder: inStage('.'),
    env: stage.env,
    user: stage.user,
    cmd: stage.cmd,
    bin,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

/** What a build may know of this machine: how to reach the registry, and nothing of the tests. */
function buildEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(ECHOLOT_|DATABASE_URL$|REDIS_URL$|VITEST|NODE_ENV$|NODE_OPTIONS$|NODE_PATH$)/i.test(name),
    ),
  )
}

/** A file goes into the target where that ends as a folder does, a folder's content always. */
async function copyFromContext(context: string, path: string, to: string, into: boolean): Promise<void> {
  const ignored = await readIgnored(context)
  const from = join(context, path)
  const folder = existsSync(from) && !isFile(from)
  const found = folder ? glob('**', { cwd: from, exclude: (name) => name === 'node_modules' }) : [basename(path)]
  let copied = 0
  for await (const name of found) {
    const file = folder ? join(from, name) : from
    if (!existsSync(file) || !isFile(file) || ignored(relative(context, file))) continue
    const target = folder || into ? join(to, name) : to
    await mkdir(dirname(target), { recursive: true })
    await copyFile(file, target)
    copied += 1
  }
  if (copied === 0) throw new Error(`COPY ${path}: there is nothing of that name in the context.`)
}

const isFile = (path: string) => statSync(path).isFile()

/** The rules of .dockerignore: the last pattern that fits a path or a folder above it decides, `!` takes it back. */
async function readIgnored(context: string): Promise<(path: string) => boolean> {
  const lines = (await readFile(join(context, '.dockerignore'), 'utf8')).split('\n')
  const patterns = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'))
  return (path) => {
    const steps = path.split('/')
    const above = steps.map((_, index) => steps.slice(0, index + 1).join('/'))
    return patterns.reduce((out, pattern) => {
      const taken = pattern.startsWith('!')
      const fits = above.some((part) => matchesGlob(part, taken ? pattern.slice(1) : pattern))
      return fits ? !taken : out
    }, false)
  }
}
