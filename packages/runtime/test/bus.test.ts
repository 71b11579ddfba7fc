import { createBus } from '@echolot/bus'
import { afterAll } from 'vitest'
import { keepsBusPromises } from '../../bus/test/keeps-bus-promises.ts'
import { throwawayPostgres } from './throwaway-postgres.ts'

const postgres = await throwawayPostgres()
afterAll(() => postgres[Symbol.asyncDispose]())

keepsBusPromises((options) => createBus({ connectionString: postgres.url, ...options }))
