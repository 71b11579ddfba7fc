import { type EnvironmentName, environment, explain, names } from './environment.ts'

/** The text of `.env.example`: every name with its meaning, commented out with its default or an example. */
export function renderEnvExample(): string {
  const blocks = names.map((name) => {
    const { about, right, example } = explain(name)
    const value = defaultOf(name) ?? example ?? ''
    return [`# ${about}`, `# Must be ${right}.`, `#${name}=${value}`].join('\n')
  })
  return `${[
    '# Copy this file to .env and take the # away where you want something else than what stands there.',
    '# What is set in the environment itself has precedence. `npm run -s echolot config` shows what is in force.',
    '',
    blocks.join('\n\n'),
  ].join('\n')}\n`
}

/** The text of `docs/configuration.md`. */
export function renderConfigurationPage(): string {
  const rows = names.map((name) => {
    const { about, right } = explain(name)
    const standard = defaultOf(name)
    return `| \`${name}\` | ${standard === null ? 'none' : `\`${standard}\``} | ${about} Must be ${right}. |`
  })
  return `${[
    '# Configuration',
    '',
    'Echolot is configured by its environment, or by a file `.env` beside `package.json` (start from `.env.example`);',
    'the environment has precedence. A name that is set to nothing counts as not set. Unknown names that begin with',
    '`ECHOLOT_` and values that make no sense stop the start with a sentence each.',
    '`npm run -s echolot config` prints what is in force and where it comes from, with secrets masked.',
    '',
    '| name | default | meaning |',
    '|---|---|---|',
    ...rows,
  ].join('\n')}\n`
}

/** What holds where the name is not set, as it would be written, or null. */
function defaultOf(name: EnvironmentName): string | null {
  const { def } = environment.shape[name]
  const value = 'defaultValue' in def ? String(def.defaultValue) : ''
  return value === '' ? null : value
}
