export { answerIn } from './answer-in.ts'
export { answerMark, mayBeForAnswers } from './answer-mark.ts'
export { type ArrivedMail, mailBytesAtMost, readMail } from './read-mail.ts'
export { senderProof } from './sender-proof.ts'
