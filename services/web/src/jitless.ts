import { config } from 'zod'

// Imported before any schema is built: zod otherwise probes `new Function`, which the served policy reports.
config({ jitless: true })
