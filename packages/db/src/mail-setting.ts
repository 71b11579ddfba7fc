import type { MailSecurity } from '@echolot/domain'
import { sql, type Tx } from './database.ts'

export type MailSettingRow = {
  host: string
  port: number
  security: MailSecurity
  userName: string | null
  passwordSealed: Buffer | null
  fromAddress: string
  changedAt: Date
}

export function getMailSetting(db: Tx): Promise<MailSettingRow | undefined> {
  return sql(db)
    .selectFrom('mailSetting')
    .select(['host', 'port', 'security', 'userName', 'passwordSealed', 'fromAddress', 'changedAt'])
    .executeTakeFirst()
}

export async function putMailSetting(tx: Tx, setting: MailSettingRow): Promise<void> {
  await sql(tx)
    .insertInto('mailSetting')
    .values(setting)
    .onConflict((c) => c.column('id').doUpdateSet(setting))
    .execute()
}

export async function deleteMailSetting(tx: Tx): Promise<void> {
  await sql(tx).deleteFrom('mailSetting').execute()
}
