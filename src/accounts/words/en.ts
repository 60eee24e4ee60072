import type { AccountWords } from '../words.ts'

export const en: AccountWords = {
  signIn: 'Sign in',
  signInAbout:
    'For jury members and organisers. There is no password: we send a link to your address. Artists need no account.',
  email: 'E-mail address',
  emailWrong: 'Write an e-mail address such as name@example.org.',
  sendLink: 'Send me a link',
  sent: 'Look in your mail',
  sentAbout: (minutes) =>
    `If this address belongs to somebody who works here, a link is on its way. It works once, within ${minutes} minutes. Nothing there? Look in the spam folder, or ask whoever invited you.`,
  invited: { reviewer: 'You are invited to the jury', organiser: 'You are invited to organise' },
  invitedAbout: {
    reviewer:
      'Look at the posters, one at a time, and say yes, maybe or no. Stop and go on whenever you like.',
    organiser: 'See the call fill, invite the jury, decide, and open the wall.',
  },
  once: 'This link works once. After that, this device stays signed in for 30 days.',
  accept: 'Accept and go in',
  openDoor: 'Welcome back',
  openDoorAbout: 'One press and you are signed in on this device.',
  enter: 'Go in',
  used: 'This link was used already',
  usedAbout:
    'Each link opens once. If it was you, you may still be signed in; if not, ask for a new link with the address you were invited under.',
  expired: 'This link is too old',
  expiredAbout:
    'Were you here before? Then ask for a new link. If this was your first invitation, ask whoever sent it to invite you again.',
  unknown: 'This link opens nothing. Perhaps a part of it was lost when it was copied.',
  newLink: 'Ask for a new link',
  signOut: 'Sign out',
  review: 'Jury',
  desk: 'Desk',
  nothingYet: 'Nothing is waiting for you here',
  nothingYetAbout: 'When somebody invites you to a call, it appears on this page.',
}
