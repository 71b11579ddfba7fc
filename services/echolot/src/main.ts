import { Command, CommanderError } from 'commander'

/** Exit codes of the command line: done, failed, wrong usage. */
const failed = 1
const wrongUsage = 2

const program = new Command('echolot')
  .description(
    'Hears every public mention of a company, hands it to the department that should answer, and measures how long the answer takes.',
  )
  .exitOverride()
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .showHelpAfterError('(add --help for what is possible)')

// Each command loads what it needs when it runs: a dry run starts without the database's code.
program
  .command('serve')
  .description('Start Echolot and serve it until it is stopped.')
  .option('--demo', 'start with the demo company where nobody is set up')
  .action(async (options: { demo?: boolean }) => (await import('./commands/serve.ts')).serve(options))
program
  .command('end-database', { hidden: true })
  .description('For the launcher: stop the embedded database of an Echolot that had to be ended by force.')
  .action(async () => (await import('./commands/end-database.ts')).endDatabase())
program
  .command('config')
  .description('Print the configuration in force; secrets are masked.')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) => (await import('./commands/config.ts')).printConfig(options))

const users = program.command('users').description('People who work with Echolot.')
users
  .command('add')
  .argument('<email>', 'the e-mail address to sign in with')
  .description('Add a person; the password comes on stdin.')
  .option('--role <role>', 'administrator, manager or member', 'member')
  .option('--name <name>', 'the name to show; without it the part before the @')
  .action(async (email: string, options: { role: string; name?: string }) =>
    (await import('./commands/users.ts')).addUser(email, options),
  )

const sources = program.command('sources').description('Where items come from.')
sources
  .command('add')
  .argument('<url>', 'a feed, a WordPress site, or a page that links to its feed')
  .description('Add a source.')
  .option('--name <name>', 'the name to show')
  .option('--connector <connector>', 'feed or wordpress; without it the address is asked')
  .option('--purpose <purpose>', 'mentions, or own_channel where everything by others is said to us')
  .option('--own-user <user...>', 'who at this source is the company itself')
  .option('--interval <seconds>', 'seconds between polls', '900')
  .action(async (url: string, options: Record<string, unknown>) =>
    (await import('./commands/sources.ts')).addOne(url, options),
  )
sources
  .command('list')
  .description('List the sources.')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) => (await import('./commands/sources.ts')).list(options))
sources
  .command('poll')
  .argument('[name]', 'the name of a source')
  .description('Ask a source now, or all of them, and triage what is new.')
  .option('--all', 'all that are not paused')
  .action(async (name: string | undefined, options: { all?: boolean }, command: Command) => {
    if ((name === undefined) === (options.all !== true))
      command.error('error: name one source, or say --all', { exitCode: wrongUsage })
    await (await import('./commands/sources.ts')).poll(name)
  })

const dry = program
  .command('try')
  .description('Dry runs without a database: one JSON object a line on stdin, one answer a line on stdout.')
const tries = {
  parse: 'Read a feed.',
  match: 'Match a watch against items.',
  route: 'Route a mention by the shipped rules.',
  clock: 'Count business time.',
} as const
for (const [name, description] of Object.entries(tries))
  dry
    .command(name)
    .description(description)
    .action(async () => (await import('./commands/try.ts')).answerLines(name as keyof typeof tries))

// Who asked has gone: there is nobody left to answer.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = error instanceof CommanderError ? (error.exitCode === 0 ? 0 : wrongUsage) : failed
  if (!(error instanceof CommanderError)) say(error)
  // The launcher's channel would keep a start alive that was refused.
  if (process.connected) process.exit(process.exitCode)
}

/** One sentence on stderr; the stack only for who looks for bugs. */
function say(error: unknown): void {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  const expected = name === 'StartRefusal' || name === 'Refusal' || name === 'UsageError'
  if (name === 'UsageError') process.exitCode = wrongUsage
  process.stderr.write(
    `${expected ? message : process.env.ECHOLOT_LOG_LEVEL === 'debug' ? stack : `Echolot failed unexpectedly: ${message}`}\n`,
  )
}
