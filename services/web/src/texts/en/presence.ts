export const presence = {
  writing_one: '{{names}} is writing a response',
  writing_other: '{{names}} are writing responses',
  viewing_one: '{{names}} is looking at this, too',
  viewing_other: '{{names}} are looking at this, too',
  writes: '{{name}} is writing',
  views: '{{name}} is in it',
}
