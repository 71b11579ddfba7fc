import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Peer, Sender } from '../../../test/peers/peer.ts'
import { connectors } from '../src/registry.ts'
import { keepsContract } from './contract.ts'
import { keepsReceivingContract } from './receiving-contract.ts'

const peerOf = (id: string) => new URL(`../../../test/peers/${id}/peer.ts`, import.meta.url)

for (const connector of Object.values(connectors)) {
  test(`${connector.id} has a peer to be held against`, () => {
    expect(existsSync(peerOf(connector.id))).toBe(true)
  })
  if (!existsSync(peerOf(connector.id))) continue
  const { makePeer, makeSender } = (await import(peerOf(connector.id).href)) as {
    makePeer?: () => Peer
    makeSender?: () => Sender
  }
  test(`${connector.id} has a peer that is asked where it asks, and one that sends where it is told`, () => {
    expect({ asked: makePeer !== undefined, sends: makeSender !== undefined }).toEqual({
      asked: connector.poll !== null,
      sends: connector.receive !== null,
    })
  })
  if (makePeer !== undefined) keepsContract(connector, makePeer)
  if (makeSender !== undefined && connector.receive !== null)
    keepsReceivingContract(connector, connector.receive, makeSender)
}
