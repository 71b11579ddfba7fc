import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

// A whole network of the AT Protocol: where accounts and their posts lie (PDS, PLC), and what searches, notifies and shows
// threads (AppView), on a PostgreSQL and a Redis of the test. Says in a line where it is; "index" on stdin brings the AppView
// up to date. Its packages lie in the folder in which it is run.
const packages = createRequire(pathToFileURL(`${process.cwd()}/package.json`))
const { TestNetwork } = await import(pathToFileURL(packages.resolve('@atproto/dev-env')).href)
const net = await TestNetwork.create({ dbPostgresSchema: 'peer', pds: { enableLabelsCache: true } })
const say = (/** @type {object} */ told) => process.stdout.write(`PEER ${JSON.stringify(told)}\n`)
say({ pds: net.pds.url.replace('localhost', '127.0.0.1') })
process.stdin.on('data', async () => {
  await net.processAll()
  say({ indexed: true })
})
process.stdin.on('end', () => process.exit(0))
