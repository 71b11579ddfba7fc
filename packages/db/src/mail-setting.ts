import type { MailSecurity } from '@echolot/domain'
import { sql as raw } from 'kysely'
import { sql, type Tx } from './database.ts'

export type MailSettingRow = {
  host: string
  port: number
  security: MailSecurity
  userName: string | null
  passwordSealed: Buffer | null
  fromAddress: string
  answersAddress: string | null
  proofsBy: string | null
  fromEnvironment: boolean
  changedAt: Date
}

export function getMailSetting(db: Tx): Promise<MailSettingRow | undefined> {
  return sql(db)
    .selectFrom('mailSetting')
    .select([
      ...(['host', 'port', 'security', 'userName', 'passwordSealed', 'fromAddress'] as const),
      ...(['answersAddress', 'proofsBy', 'fromEnvironment', 'changedAt'] as const),
    ])
    .executeTakeFirst()
}

export async function putMailSetting(tx: Tx, setting: MailSettingRow): Promise<void> {
  await sql(tx)
    .insertInto('mailSetting')
    .values(setting)
    .onConflict((c) => c.column('id').doUpdateSet(setting))
    .execute()
}

/** Hands a server that the environment named before to the pages. @returns whether it was one. */
export async function releaseMailSetting(tx: Tx): Promise<boolean> {
  const { numUpdatedRows } = await sql(tx)
    .updateTable('mailSetting')
    .set({ fromEnvironment: false })
    .where('fromEnvironment', '=', true)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function deleteMailSetting(tx: Tx): Promise<void> {
  await sql(tx).deleteFrom('mailSetting').execute()
}

/**
 * Takes the stretch in which nobody has yet looked whose digests were due, once, however many processes ask. Undefined where no mail
 * server is set, or another is at it.
 */
export async function claimDigestStretch(tx: Tx, now: Date): Promise<{ from: Date; to: Date } | undefined> {
  const { rows } = await raw<{ from: Date }>`update mail_setting set digests_until = ${now}
    from (select id, coalesce(digests_until, changed_at) as before from mail_setting for update skip locked) old
    where old.id = mail_setting.id and old.before < ${now} returning old.before as "from"`.execute(sql(tx))
  const [row] = rows
  return row === undefined ? undefined : { from: row.from, to: now }
}
