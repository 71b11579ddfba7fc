import { TestNetwork, TestNetworkNoAppView } from '@atproto/dev-env'

// A network of the AT Protocol: where accounts and their posts lie (PDS, PLC), and, with a PostgreSQL and a Redis, what
// searches, notifies and shows threads (AppView). Says in a line where it is; "index" on stdin brings the AppView up to date.
const whole = process.env.DB_POSTGRES_URL !== undefined
const net = whole
  ? await TestNetwork.create({ dbPostgresSchema: 'peer', pds: { enableLabelsCache: true } })
  : await TestNetworkNoAppView.create({})
const say = (/** @type {object} */ told) => process.stdout.write(`PEER ${JSON.stringify(told)}\n`)
say({ pds: net.pds.url.replace('localhost', '127.0.0.1') })
process.stdin.on('data', async () => {
  if (whole) await net.processAll()
  say({ indexed: true })
})
process.stdin.on('end', () => process.exit(0))
