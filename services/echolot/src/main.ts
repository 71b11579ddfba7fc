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
  .addHelpText(
    'after',
    `
Exit codes: 0 done, 1 failed, 2 wrong usage. Answers go to stdout, everything else to stderr.
Settings come from the environment and from a file .env beside package.json; "echolot config" shows them.`,
  )

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
const config = program
  .command('config')
  .description('Print the configuration in force; secrets are masked.')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) => (await import('./commands/config.ts')).printConfig(options))
config
  .command('export')
  .description(
    'Write what is set up to stdout, as an echolot.yaml: what to listen to and who answers. Secret addresses are sealed.',
  )
  .action(async () => (await import('./commands/config.ts')).exportConfig())
config
  .command('release')
  .description('Hand everything that came from echolot.yaml over to the pages, unchanged.')
  .action(async () => (await import('./commands/config.ts')).releaseConfig())

const users = program.command('users').description('People who work with Echolot.')
users
  .command('add')
  .argument('<email>', 'the e-mail address to sign in with')
  .description('Add a person; the password comes on stdin.')
  .option('--role <role>', 'administrator, manager, department_head, community, contributor or auditor', 'community')
  .option('--department <id...>', 'the departments they belong to; a department head needs one', [])
  .option('--name <name>', 'the name to show; without it the part before the @')
  .action(async (email: string, options: { role: string; name?: string; department: string[] }) =>
    (await import('./commands/users.ts')).addUser(email, options),
  )

program
  .command('mail-in')
  .description(
    'Take one mail from stdin that answers a mail of Echolot: its words stand at the ticket as a proposal. For a mail server to pipe to.',
  )
  .addHelpText(
    'after',
    '\nExit codes: 0 taken, or known, or written by no person; 65 refused for good, with the reason; 75 to be tried again.',
  )
  .action(async () => (await import('./commands/mail-in.ts')).mailIn())

const tickets = program.command('tickets').description('Mentions that want a response.')
tickets
  .command('list')
  .description('List what is unanswered, by due time; what is late says so.')
  .option('--unanswered', 'every open ticket without a response, and every mention that nobody decided on')
  .option('--department <id>', 'of this department alone')
  .option('--json', 'as JSON: the mentions without a ticket, and the tickets')
  .action(async (options: { unanswered?: boolean; department?: string; json?: boolean }) =>
    (await import('./commands/tickets.ts')).list(options),
  )

const sources = program.command('sources').description('Where items come from.')
sources
  .command('add')
  .argument('<url>', 'a feed, a WordPress site, or a page that links to its feed')
  .description('Add a source.')
  .option('--name <name>', 'the name to show')
  .option('--connector <connector>', 'the kind of source, such as feed or wordpress; without it the address is asked')
  .option('--purpose <purpose>', 'mentions, or own_channel where everything by others is said to us')
  .option('--own-user <user...>', 'who at this source is the company itself')
  .option('--interval <seconds>', "seconds between polls, 1 to 604800; without it they follow the source's own rhythm")
  .option('--unchecked', 'without asking the address whether it is a source')
  .action(async (url: string, options: Record<string, unknown>) =>
    (await import('./commands/sources.ts')).addOne(url, options),
  )
sources
  .command('list')
  .description('List the sources.')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) => (await import('./commands/sources.ts')).list(options))
sources
  .command('test')
  .argument('<url>', 'a feed, a WordPress site, or a page that links to its feed')
  .description(
    'Ask an address once and tell what a source of it would be, without adding it; exit code 1 where it is none.',
  )
  .option('--connector <connector>', 'the kind of source, such as feed or wordpress; without it the address is asked')
  .option('--purpose <purpose>', 'mentions, or own_channel where everything by others is said to us')
  .option('--json', 'as JSON')
  .action(async (url: string, options: { connector?: string; purpose?: string; json?: boolean }) =>
    (await import('./commands/test-address.ts')).testOne(url, options),
  )
sources
  .command('import')
  .argument('<file>', 'OPML, CSV, or addresses one a line; - reads stdin')
  .description('Add many sources at once; exit code 1 where a line was refused, which is told with its number.')
  .option('--dry-run', 'only say what would become of each line')
  .option('--check', 'ask each new address what it is first, and take the feed behind a page')
  .option('--history-days <days>', 'no tickets for what was published so many days before, 1 to 3650')
  .option('--json', 'as JSON')
  .action(async (file: string, options: { dryRun?: boolean; check?: boolean; json?: boolean; historyDays?: string }) =>
    (await import('./commands/source-lists.ts')).importList(file, options),
  )
sources
  .command('export')
  .description('Write the sources to stdout as a list, for other readers and for another Echolot.')
  .option('--opml', 'as OPML 2.0, with labels as folders')
  .option('--csv', 'as CSV')
  .option('--semicolon', 'with semicolons between the cells, as German spreadsheets want it')
  .option('--full', 'secret addresses too: whoever has the file can then read those feeds')
  .action(async (options: { opml?: boolean; csv?: boolean; semicolon?: boolean; full?: boolean }) =>
    (await import('./commands/source-lists.ts')).exportList(options),
  )
sources
  .command('poll')
  .argument('[name]', 'the name of a source')
  .description('Ask a source now, or all of them, and triage what is new; exit code 1 where one cannot be heard.')
  .option('--all', 'all that are not paused')
  .action(async (name: string | undefined, options: { all?: boolean }, command: Command) => {
    if ((name === undefined) === (options.all !== true))
      command.error('error: name one source, or say --all', { exitCode: wrongUsage })
    await (await import('./commands/sources.ts')).poll(name)
  })

program
  .command('doctor')
  .description('Check whether everything holds that must always hold; exit code 1 where it does not. Changes nothing.')
  .option('--json', 'as JSON')
  .option('--timeout <seconds>', 'for each question, 1 to 3600', '60')
  .action(async (options: { json?: boolean; timeout: string }) =>
    (await import('./commands/doctor.ts')).doctor(options),
  )
program
  .command('replay')
  .description(
    'Try again what could not be worked on (dead letters), or read again what a source answered; exit code 1 where this version cannot read some dead letters.',
  )
  .option('--topic <topic>', 'what happened, such as items.collected')
  .option('--all', 'of all topics')
  .option('--source <name>', 'read what this source answered again, by the present parser, settings and watches')
  .option(
    '--since <when>',
    'put aside, or answered, since then: 2026-11-20T08:00Z, 2026-11-20, or a span such as 2h, 3d',
  )
  .option('--dry-run', 'only say how many would be tried again, and how many this version cannot read')
  .action(async (options: { topic?: string; source?: string; all?: boolean; since?: string; dryRun?: boolean }) =>
    (await import('./commands/replay.ts')).replay(options),
  )
program
  .command('backup')
  .argument('<file>', 'where to, counted from the folder you are in; replaced once the new one is whole')
  .description('Write everything in the database into one file, while it is worked on.')
  .option('--with-key', 'put the key file in too: whoever has the file can then read its secrets')
  .action(async (file: string, options: { withKey?: boolean }) =>
    (await import('./commands/backup.ts')).backup(file, options),
  )
program
  .command('restore')
  .argument('<file>', 'a file that backup wrote, counted from the folder you are in')
  .description('Put a backup in place of what the database holds, whole or not at all. Stop Echolot first.')
  .option('--replace', 'also where the database is not empty: what is there is lost')
  .action(async (file: string, options: { replace?: boolean }) =>
    (await import('./commands/restore.ts')).restore(file, options),
  )
program
  .command('erase')
  .description('Erase a person outside for good: name, texts, links and what was noted about them.')
  .allowExcessArguments()
  .requiredOption(
    '--author <who>',
    "the author's id, the address of their profile, or their name or handle (in quotes where it has several words); may be given several times",
    (who: string, before: string[] = []) => [...before, who],
  )
  .option('--source <name>', 'only where this source knows them')
  .option('--yes', 'without asking')
  .option('--dry-run', 'only say who and what')
  .action(async (options: { author: string[]; source?: string; yes?: boolean; dryRun?: boolean }, { args }: Command) =>
    (await import('./commands/erase.ts')).erase(options, args),
  )

const watches = program.command('watches').description('The standing queries.')
watches
  .command('list')
  .description('List the watches, with what each found and hid in 30 days.')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) => (await import('./commands/watches.ts')).list(options))
watches
  .command('versions')
  .argument('<name>', 'the name of the watch')
  .description('Tell what a watch said when, who changed it, and what: [-words taken out-] {+words put in+}.')
  .option('--json', 'as JSON')
  .action(async (name: string, options: { json?: boolean }) =>
    (await import('./commands/watches.ts')).versions(name, options),
  )
watches
  .command('set')
  .argument('<name>', 'the name of the watch')
  .argument('<query>', 'what it says from now on')
  .description('Change what a watch says; exit code 1 where the query has errors or an example does not hold.')
  .option('--confirm', 'although an example does not hold any more')
  .option('--rerun', 'hold it against the archive at once')
  .action(async (name: string, query: string, options: { confirm?: boolean; rerun?: boolean }) =>
    (await import('./commands/watches.ts')).set(name, query, options),
  )
watches
  .command('rerun')
  .argument('<name>', 'the name of the watch')
  .description('Hold a watch against the archive and tell the progress until it is over; Ctrl+C cancels.')
  .action(async (name: string) => (await import('./commands/watches.ts')).rerun(name))
watches
  .command('cancel')
  .argument('<run>', 'the number of the run')
  .description('Stop a run over the archive; what it found stays.')
  .action(async (run: string) => (await import('./commands/watches.ts')).cancel(run))
const reports = program.command('reports').description('What reports are read from.')
reports
  .command('rebuild')
  .description(
    'Count the days of a period anew from their waits, all days where none is named; doctor says which are wrong.',
  )
  .option('--from <day>', 'the first day, as 2026-06-01')
  .option('--to <day>', 'the last day')
  .action(async (options: { from?: string; to?: string }) => (await import('./commands/reports.ts')).rebuild(options))
program
  .command('why')
  .argument('<what...>', 'the address of an item, or a text')
  .description('Tell what every step makes of an address or a text, and which one drops it.')
  .option('--json', 'as JSON')
  .option('--language <language>', 'de or en', 'en')
  .action(async (what: string[], options: { json?: boolean; language: string }) =>
    (await import('./commands/why.ts')).why(what.join(' '), options),
  )

program
  .command('export-report')
  .argument('<file>', 'where to, counted from the folder you are in')
  .description('Write a report as one signed HTML file that recomputes itself, offline and with pseudonyms.')
  .requiredOption('--from <day>', 'the first day, such as 2026-06-01')
  .requiredOption('--to <day>', 'the last day, such as 2026-06-30')
  .option('--department <id>', 'of this department alone')
  .option('--language <language>', 'de or en', 'en')
  .action(async (file: string, options: { from: string; to: string; department?: string; language: string }) =>
    (await import('./commands/reports.ts')).exportReport(file, options),
  )
program
  .command('verify-report')
  .argument('<file>', 'a report that recomputes itself, counted from the folder you are in')
  .description(
    'Check, offline and without a database, that a report is as it was signed; exit code 1 where it is not, with what was changed.',
  )
  .option('--key <fingerprint>', 'the key that must have signed it, as report-key tells it where it was made')
  .action(async (file: string, options: { key?: string }) =>
    (await import('./commands/verify-report.ts')).verify(file, options),
  )
program
  .command('report-key')
  .description('Tell the key with which this Echolot signs reports, for whoever checks them.')
  .option('--json', 'as JSON')
  .action(async (options: { json?: boolean }) => (await import('./commands/reports.ts')).tellKey(options))

const dry = program
  .command('try')
  .description('Dry runs without a database: one JSON object a line on stdin, one answer a line on stdout.')
const tries = {
  parse: [
    'Read a feed.',
    `Fields of a line:
  body         the bytes of the feed in base64
  contentType  the Content-Type it came with, or null
  url          where it came from, or null
Answer: format, feed, items, problems. Error codes: not_a_feed, too_large, invalid_input.`,
  ],
  match: [
    'Match a watch against items.',
    `Fields of a line:
  watch  words, "phrases", AND, OR, NOT and brackets
  items  a list of objects with title, text, url, author, handle, channel, language; each a text or null;
         words are looked for in title and text alone
Answer: matches (items that match, by their index, with spans), problems of the watch.`,
  ],
  route: [
    'Route a mention by the shipped rules.',
    `Fields of a line:
  title, text        of the mention; a text or null
  channel, language  such as "comment" and "de", or null
  source             who brought it; may be left out
Answer: department, because.`,
  ],
  clock: [
    'Count business time.',
    `Fields of a line:
  calendar       {"zone":"Europe/Berlin","weekly":{"mon":["09:00-17:00"]},"holidays":{"state":"HH","place":null},"days":{"2026-12-24":[]}};
                 holidays may be null, holidays and days may be left out; a place counts in BY, SN and TH
  from, to       instants such as "2026-03-02T09:00:00+01:00"
  pauses         a list of {"from","to"}, where "to" may be null; may be left out
  targetMinutes  a number, or null for none; may be left out
Answer: calendarMs and businessMs from "from" to "to", without the pauses; dueAt, null without a target and whenever "to" lies
in a pause, also where the target was used up before it.`,
  ],
  report: [
    'Count answers and how long they took, open ones included.',
    `Fields of a line:
  items          a list of {"arrivedAt","answeredAt","dismissedAt"}; the last two null, or left out, where it did not happen
  asOf           the instant of the report: what happened later has not happened yet, and nothing may arrive later
  targetMinutes  a number; an answer exactly then is within it
  calendar       as in "try clock" for working time, or null for calendar time
The first of answer and dismissal decides; at one instant, the answer. One from before the arrival took no time.
Answer: counts (items, answered, dismissed, open), answeredWithin (share, low, high), median, p75, p90 (ms, low, high), by the
cumulative incidence of an answer (Aalen-Johansen): dismissal competes, what is open is censored at asOf. low and high are 95
percent intervals (log-log, delta method; of quantiles, by inverting them). null is what is not reached, and every share and
quantile without items. A share of exactly 0 or 1 has itself as low and high. Nothing is withheld for being few.`,
  ],
  url: [
    'Bring an address to the form by which it is known.',
    `Fields of a line:
  url  any address
Answer: original, canonical (null for what is no web address), host, isHomepage, steps (what was done to it).`,
  ],
  story: [
    'Say whether two items are copies of one story.',
    `Fields of a line:
  one, other  objects with externalId, url, title, text, type, channel, author, handle, authorUrl, source, publishedAt; each a text
              or null. isAnswer may be true. They are of two sources unless they name the same one.
Answer: copy, rungs (every one on which they met, the surest first), how each was seen (publication, address, host, title,
tier), newQuestions (what the other asks and the one does not).`,
  ],
} as const
const everyTry = `
A line that cannot be answered gets {"error":{"code","message"}}, and the next goes on. The exit code is 0 when every line
was answered, also with an error. A line has at most 100 million characters, and a feed 64 MB: what is longer is answered
with the code too_large. Nothing is read from the environment.`
for (const [name, [description, fields]] of Object.entries(tries))
  dry
    .command(name)
    .description(description)
    .addHelpText('after', `\n${fields}\n${everyTry}`)
    .action(async () => (await import('./commands/try.ts')).answerLines(name as keyof typeof tries))

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // Who asked has gone: there is nobody left to answer.
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`Echolot cannot write what it has to say: ${error.message}.\n`)
  process.exit(failed)
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
