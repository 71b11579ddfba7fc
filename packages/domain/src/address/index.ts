export { type CanonicalAddress, canonicalAddress } from './canonical-address.ts'
export { type NetworkId, networkCalled, networkName, networkOf } from './network-of.ts'
export { isTracker, isTrackingAnchor } from './trackers.ts'
export { unwrapAddress } from './unwrap-address.ts'
