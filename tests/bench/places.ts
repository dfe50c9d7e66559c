export const CLOUD = 'https://meridian.atlassian.net';
/** Epics of the stand-in that the bench visits again and again; the first is where it begins. */
export const READ_BEFORE = ['PAY-240', 'PAY-210', 'PAY-250', 'PAY-270'] as const;
/** A page of the extension without any script: a door to its database and to its background. */
export const OWN_PAGE = 'icon/16.png';
