declare module 'rss-parser/lib/utils.js' {
  /** The object through which rss-parser calls its own functions, so that replacing one here replaces it there. */
  const utils: { getSnippet: (html: string) => string }
  export default utils
}
