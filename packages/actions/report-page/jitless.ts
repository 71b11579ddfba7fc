import { config } from 'zod'

// Imported before any schema is built: zod otherwise probes `new Function`, which the policy of the file reports.
config({ jitless: true })
