import { afterAll, describe } from 'vitest'
import { ownRedis, redisServer } from '../../../test/support/own-redis.ts'
import { createBus } from '../src/index.ts'
import { keepsBusPromises } from './keeps-bus-promises.ts'

describe.skipIf(redisServer === null)('on Redis', async () => {
  if (redisServer === null) return
  const redis = await ownRedis()
  afterAll(() => redis[Symbol.asyncDispose]())

  keepsBusPromises((options) => createBus({ connectionString: redis.url, ...options }))
})
