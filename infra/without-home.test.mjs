import { expect, test } from 'vitest'
import { placesWithoutHome } from './without-home.mjs'

test('where the home folder cannot be written to, npm and pnpm keep their things in the checkout', () => {
  const env = { HOME: '/nonexistent', npm_config_cache: '/nonexistent/.npm', XDG_CACHE_HOME: '/var/cache/mine' }
  expect(placesWithoutHome(env, '/checkout/home')).toEqual({
    npm_config_cache: '/checkout/home/npm',
    XDG_DATA_HOME: '/checkout/home/data',
    XDG_STATE_HOME: '/checkout/home/state',
  })
})

test('a home folder that can be written to is left to them', () => {
  expect(placesWithoutHome({ HOME: import.meta.dirname }, '/checkout/home')).toEqual({})
})
