/** As zod looks for its settings before any of its modules has run. */
declare global {
  var __zod_globalConfig: { jitless: boolean } | undefined
}

// Before any schema is built: zod otherwise probes `new Function`, which the served policy reports. Not by zod's own `config`, which
// would bring all of zod to pages that read but a few values.
globalThis.__zod_globalConfig = { jitless: true }

export {}
