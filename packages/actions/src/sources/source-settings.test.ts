import { expect, test } from 'vitest'
import { typedSettings } from './source-settings.ts'

test('what somebody typed is stored without what is usual, and as its connector knows it', () => {
  const common = { historyDays: 14, userAgent: null, http2: false, tier: null, automaticUsers: [] }
  expect(typedSettings('feed', { channel: 'feed', holds: 'anything', ownUsers: [], ...common })).toEqual({
    ownUsers: [],
    historyDays: 14,
  })
  expect(typedSettings('feed', { channel: 'press', ownUsers: ['Muster'], ...common, tier: 'trade' })).toEqual({
    channel: 'press',
    ownUsers: ['Muster'],
    historyDays: 14,
    tier: 'trade',
  })
})

test.each([
  [
    'wordpress',
    { ownUser: ['7'] },
    'settings.ownUser',
    'A source of the kind "wordpress" has no setting "ownUser"; it has: ownUsers, ',
  ],
  ['feed', { holds: 'everything' }, 'settings.holds', 'must be one of anything, addressed, own'],
  ['feed', { historyDays: 0 }, 'settings.historyDays', 'must be whole days from 1 to 3650, or left out'],
  ['telepathy', {}, 'connector', 'There is no connector "telepathy"; there are: feed, '],
])('what a %s does not know is refused: %j', (connector, settings, field, sentence) => {
  const refused = expect(() => typedSettings(connector, settings))
  refused.toThrow(sentence)
  try {
    typedSettings(connector, settings)
  } catch (error) {
    expect(error).toMatchObject({ code: 'invalid', data: { field } })
  }
})
