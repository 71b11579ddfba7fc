export const privateMessages = {
  badge: 'private message',
  tells: 'Written to you alone. It is in no story, no sample, no export and no contributor’s view.',
  record: 'Record a private message',
  explain:
    'Somebody wrote to the company alone and you have read it. It becomes a ticket with its clock, and the rules say with which department it lies.',
  channel: 'Channel',
  author: 'Who wrote it',
  text: 'What it says',
  writtenAt: 'When it was written',
  writtenAtHint: 'Leave this empty for now.',
  submit: 'Record',
  done: 'Recorded as ticket #{{id}}.',
  doneElsewhere: 'Recorded. It lies with a department whose tickets you do not see.',
}
