import { startEmbeddedPostgres } from '../src/embedded/embedded-postgres.ts'

// A program of its own for the tests that kill one: starts PostgreSQL, says where it is, and stays.
const silent = { info() {}, warn() {}, error() {} }
const postgres = await startEmbeddedPostgres({ dataFolder: String(process.argv[2]), log: silent })
process.stdout.write(`${JSON.stringify({ url: postgres.url, pid: postgres.pid })}\n`)
setInterval(() => {}, 60_000)
