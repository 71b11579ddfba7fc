import { text } from 'node:stream/consumers'
import { addPerson, changesBetween, recordedState, writeRecord } from '@echolot/actions'
import { roles } from '@echolot/domain'
import { notEmpty, oneOf, UsageError } from '../usage-error.ts'
import { withBase } from '../with-base.ts'

/** Adds a person whose password is the first line of stdin. */
export async function addUser(
  email: string,
  options: { role: string; name?: string; department: string[] },
): Promise<void> {
  if (options.role === 'member')
    throw new UsageError('error: the role "member" is called "community" now; use --role community')
  const role = oneOf('--role', options.role, roles)
  if (!/^[^\s@]+@[^\s@]+$/.test(email.trim()))
    throw new UsageError(`error: "${email}" is no e-mail address; it should read like name@company.example`)
  const name = notEmpty('--name', options.name ?? email.split('@')[0] ?? email)
  if (process.stdin.isTTY) process.stderr.write('Password (at least 12 characters; it will be seen here): ')
  const password = (process.stdin.isTTY ? await firstLine() : await text(process.stdin)).replace(/\r?\n[\s\S]*$/, '')
  if (password === '')
    throw new UsageError(
      'error: no password came on stdin; for example: printf %s "$PASSWORD" | npm run -s echolot -- users add you@company.example --role administrator',
    )
  const id = await withBase(async ({ context }) => {
    const ctx = await context()
    const made = await addPerson(ctx, { email, name, role, password, departmentIds: options.department })
    const subject = String(made)
    const changes = changesBetween(null, await recordedState(ctx, 'people', subject))
    await writeRecord(ctx, {
      ...{ kind: 'change', via: 'command', deed: 'users.add', subject, succeeded: true, personId: null },
      said: { changes },
    })
    return made
  })
  process.stdout.write(`Added ${email.trim().toLowerCase()} as ${role} (person ${id}).\n`)
}

async function firstLine(): Promise<string> {
  for await (const chunk of process.stdin) return String(chunk)
  return ''
}
