import { expect, test } from 'vitest'
import { gatherChannels } from './gather-channels.ts'

test('spellings of one channel are one choice that keeps them all', () => {
  const nameOf = (channel: string) => (channel === 'press' ? 'Presse' : channel)
  expect(gatherChannels(['press', 'radio', 'presse', 'press'], nameOf)).toEqual([
    { name: 'Presse', channels: ['press', 'presse'] },
    { name: 'radio', channels: ['radio'] },
  ])
})
