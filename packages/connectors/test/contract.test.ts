import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Peer } from '../../../test/peers/peer.ts'
import { connectors } from '../src/registry.ts'
import { keepsContract } from './contract.ts'

const peerOf = (id: string) => new URL(`../../../test/peers/${id}/peer.ts`, import.meta.url)

for (const connector of Object.values(connectors)) {
  test(`${connector.id} has a peer to be held against`, () => {
    expect(existsSync(peerOf(connector.id))).toBe(true)
  })
  if (!existsSync(peerOf(connector.id))) continue
  const { makePeer } = (await import(peerOf(connector.id).href)) as { makePeer: () => Peer }
  keepsContract(connector, makePeer)
}
