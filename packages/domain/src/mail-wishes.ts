/** What somebody wants to be told by mail; `digestHour` is the hour of a working day at which a digest comes, null for none. */
export type MailWishes = { assigned: boolean; mentioned: boolean; late: boolean; digestHour: number | null }

/** As long as somebody has not chosen. */
export const usualWishes: MailWishes = { assigned: true, mentioned: true, late: true, digestHour: 8 }
