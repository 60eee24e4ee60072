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
  once: 'This link works once. After that, this device stays signed in for 30 days, or until it was not used for 14.',
  accept: 'Accept and sign in',
  openDoor: 'Welcome back',
  openDoorAbout: 'One press and you are signed in on this device.',
  enter: 'Sign in',
  invitationFor: 'This invitation is for {email}.',
  linkFor: 'You sign in as {email}.',
  signInFirst:
    'This address already has an account here. So that nobody else can accept in your name, sign in first: we send a link to this address, and after that the invitation is waiting on your account page.',
  somebodyElse: 'On this device {email} is signed in. Going on signs that account out here.',
  changeOver: 'Sign out and go on',
  stay: 'Stay as I am',
  closed: {
    used: {
      title: 'This link was used already',
      about:
        'Each link works once. If it was you, you may still be signed in; if not, ask for a new link with the address you were invited under.',
    },
    expired: {
      title: 'This link is too old',
      about:
        'Were you here before? Then ask for a new link. If this was your first invitation, ask whoever sent it to invite you again.',
    },
    withdrawn: {
      title: 'This invitation was withdrawn',
      about:
        'It cannot be accepted any more. If that surprises you, ask whoever sent it. If you have an account, you can still sign in.',
    },
    replaced: {
      title: 'There is a newer link',
      about:
        'A newer link to sign in was sent to you after this one. Use the newest mail, or ask for another.',
    },
    unknown: {
      title: 'This link does not work',
      about: 'Perhaps a part of it was lost when it was copied. Ask for a new one.',
    },
  },
  newLink: 'Ask for a new link',
  account: 'Account',
  signOut: 'Sign out',
  review: 'Jury',
  desk: 'Desk',
  nothingYet: 'Nothing is waiting for you here',
  nothingYetAbout: 'When somebody invites you to a call, it appears on this page.',
}
