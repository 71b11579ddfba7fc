export { type KeptPicture, PictureError, reEncode } from './re-encode.ts'
