export { type CanonicalAddress, canonicalAddress } from './canonical-address.ts'
export { isTracker, isTrackingAnchor } from './trackers.ts'
export { unwrapAddress } from './unwrap-address.ts'
