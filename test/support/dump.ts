import pg from 'pg'

/** Everything that stands in a database, in all schemas, as text. */
export async function dump(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows: tables } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')`,
    )
    const parts: string[] = []
    for (const { name } of tables)
      parts.push(
        JSON.stringify((await client.query(`select * from ${name}`)).rows, (_, value) =>
          value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
        ),
      )
    return parts.join('\n')
  } finally {
    await client.end()
  }
}
