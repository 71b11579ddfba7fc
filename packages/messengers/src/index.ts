export { answerIn } from './mail/answer-in.ts'
export { type ArrivedMail, mailBytesAtMost, readMail } from './mail/read-mail.ts'
export { type Mail, type MailOutcome, type MailServer, sendMail } from './mail/send-mail.ts'
export { senderProof } from './mail/sender-proof.ts'
