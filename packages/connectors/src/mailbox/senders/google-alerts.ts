import type { Sender } from '../sender.ts'

/** Observed shape: one link through google.com/url for each finding, below it the publisher and a few words. */
export const googleAlerts: Sender = {
  channel: 'google_alerts',
  name: 'Google Alerts',
  from: ['googlealerts-noreply@google.com'],
  lists: true,
  notices: [
    {
      subject: [/^google[- ]?alerts?\s*[-–—:]/i],
      visibility: 'public',
      type: 'article',
      places: [{ host: '', path: /^/ }],
      words: 'maybe',
      placeIsId: true,
    },
  ],
  idle: [/\b(?:bestätigen|confirm|verify)\b/i],
}
