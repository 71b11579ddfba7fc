import { sql, type Tx } from './database.ts'

/** A person's second factor, confirmed or not. */
export function getSecondFactor(db: Tx, personId: number) {
  return sql(db)
    .selectFrom('secondFactor')
    .select(['secretSealed', 'confirmedAt', 'lastStep'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** Begins a second factor anew, unless one is in force. @returns whether it was begun. */
export async function putSecondFactor(
  tx: Tx,
  factor: { personId: number; secretSealed: Buffer; createdAt: Date },
): Promise<boolean> {
  const begun = await sql(tx)
    .insertInto('secondFactor')
    .values(factor)
    .onConflict((c) =>
      c
        .column('personId')
        .doUpdateSet({ secretSealed: factor.secretSealed, createdAt: factor.createdAt, lastStep: null })
        .where('secondFactor.confirmedAt', 'is', null),
    )
    .returning('personId')
    .executeTakeFirst()
  return begun !== undefined
}

/** Uses a step up. @returns false where it, or a later one, was used before: of two who send one code, one is refused. */
export async function takeStep(tx: Tx, personId: number, step: number): Promise<boolean> {
  const taken = await sql(tx)
    .updateTable('secondFactor')
    .set({ lastStep: step })
    .where('personId', '=', personId)
    .where((e) => e.or([e('lastStep', 'is', null), e('lastStep', '<', step)]))
    .returning('personId')
    .executeTakeFirst()
  return taken !== undefined
}

export async function confirmSecondFactor(tx: Tx, personId: number, at: Date): Promise<void> {
  await sql(tx).updateTable('secondFactor').set({ confirmedAt: at }).where('personId', '=', personId).execute()
}

/** Takes away a person's second factor and what was to help without it. */
export async function deleteSecondFactor(tx: Tx, personId: number): Promise<void> {
  await sql(tx).deleteFrom('secondFactor').where('personId', '=', personId).execute()
  await sql(tx).deleteFrom('recoveryCode').where('personId', '=', personId).execute()
}

/** Replaces a person's recovery codes. */
export async function putRecoveryCodes(tx: Tx, personId: number, digests: readonly Buffer[]): Promise<void> {
  await sql(tx).deleteFrom('recoveryCode').where('personId', '=', personId).execute()
  await sql(tx)
    .insertInto('recoveryCode')
    .values(digests.map((codeDigest) => ({ personId, codeDigest })))
    .execute()
}

/** Uses a recovery code up. @returns whether it was one. */
export async function takeRecoveryCode(tx: Tx, personId: number, codeDigest: Buffer): Promise<boolean> {
  const taken = await sql(tx)
    .deleteFrom('recoveryCode')
    .where('personId', '=', personId)
    .where('codeDigest', '=', codeDigest)
    .returning('personId')
    .executeTakeFirst()
  return taken !== undefined
}

export async function countRecoveryCodes(db: Tx, personId: number): Promise<number> {
  return (
    await sql(db)
      .selectFrom('recoveryCode')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('personId', '=', personId)
      .executeTakeFirstOrThrow()
  ).n
}

/** Whether administrators need a second factor here. */
export async function administratorsNeedSecondFactor(db: Tx): Promise<boolean> {
  const policy = await sql(db).selectFrom('accessPolicy').select('administratorsNeedSecondFactor').executeTakeFirst()
  return policy?.administratorsNeedSecondFactor ?? false
}

export async function putAccessPolicy(tx: Tx, policy: { administratorsNeedSecondFactor: boolean }): Promise<void> {
  await sql(tx)
    .insertInto('accessPolicy')
    .values(policy)
    .onConflict((c) => c.column('id').doUpdateSet(policy))
    .execute()
}
