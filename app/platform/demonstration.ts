/** What everybody may know about the demonstration: it opens invented data only. */

/** The password of every account of the demonstration. */
export const demonstrationPassword = 'lantern over a slow river';

/** E-mail domain of the accounts that the demonstration offers; its other people are extras. */
export const demonstrationDomain = '@demo.passerelle.example';
