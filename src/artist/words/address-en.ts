import type { AddressWords } from '../address/words.ts'

export const en: AddressWords = {
  own: {
    goesTo: 'Our mail to you goes to {email}.',
    change: 'Change the address',
    waits:
      '{email} is not confirmed yet: open the mail we sent there, until {until}. Until then our mail goes to the address above.',
    receiptWaits:
      'As many receipts were mailed to this address as a day allows. The next one leaves on {when}; you can download it here now.',
    title: 'Where our mail goes',
    lead: 'We write to the new address first. It counts once you have opened the link in that mail. The old address is told.',
    email: 'New e-mail address',
    send: 'Send the mail to confirm it',
    again: 'Send the mail again',
    cancel: 'Keep the address as it was',
  },
  said: {
    asked: 'A mail is on its way to {email}. Open the link in it to confirm the address.',
    same: 'Our mail goes to this address already.',
    'too-many':
      'No mail was sent and the address stays as it was. We send at most {hour} of these mails an hour and {day} a day for one submission, {mailbox} a day to one address, and {sender} a day from one connection. Please try again later.',
    cancelled: 'The address stays as it was.',
  },
  confirming: {
    title: 'Confirm your address',
    about:
      'Our mail about submission {code} to “{call}” will go to the address you opened this from.',
    now: 'Confirm the address',
    done: 'Confirmed. Our mail about submission {code} now comes to you at this address.',
    link: 'Its private link is on its way to you.',
  },
  objecting: {
    title: 'Keep our mail at this address',
    waiting:
      'Somebody who has the private link of submission {code} to “{call}” gave another address. It is not confirmed yet.',
    changed: 'Our mail about submission {code} to “{call}” goes to another address now.',
    now: 'Keep our mail at this address',
    kept: 'Nothing was changed. Our mail goes on to this address.',
    restored: 'Our mail goes to this address again. The private link is on its way to you.',
    advice:
      'If it was not you, somebody else has your private link. Look whether everything is right, and write to {contact} if it is not.',
  },
  overTitle: 'This link does nothing any more',
  over: {
    confirmed: 'The address was confirmed already.',
    superseded: 'Another address was given after this one.',
    cancelled: 'The change was stopped; our mail goes where it went.',
    undone: 'The change was taken back; our mail goes where it went before.',
    expired: 'Its time is over.',
  },
}
