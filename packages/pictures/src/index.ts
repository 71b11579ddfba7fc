export { PictureError, reEncode } from './re-encode.ts'
