import { loadLanguages } from '@echolot/language'

/** Does once, before the first poll, what would hold up everybody in the midst of one. */
export const prepareReading = loadLanguages
