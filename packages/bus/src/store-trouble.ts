/** Why the store cannot be used, in a sentence for the person who configured it. */
export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble'
}
