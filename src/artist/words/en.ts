import type { OwnWords } from '../words.ts'

export const en: OwnWords = {
  acts: {
    open: 'Until {until} you can change everything here.',
    closed:
      'Changes were possible until {until}. What you handed in stays as it is; you can withdraw it at any time.',
    edit: 'Edit',
    add: 'Add a poster',
    full: 'All places of this submission are taken.',
    replace: 'Replace the file',
    look: 'Reviewers’ view',
    original: 'Your file',
    order: 'Change the order',
    up: 'Move {title} up',
    down: 'Move {title} down',
    noWords: 'The image description is missing.',
    describe: 'Describe it',
    print: 'Print advice',
    printMarked: 'Print advice: please look',
    back: 'Back to your submission',
  },
  replacing: {
    title: 'Another file for {title}',
    lead: 'The file that is here stays until the new one has arrived, was checked and can be shown. If the new one does not make it, nothing changes.',
    file: 'The new file',
    send: 'Send the file',
    onItsWay:
      'Another file is on its way: {name}, {size}. Until it has been checked, this one stays.',
    checking: '{name} has arrived and is being checked. Until that is done, this one stays.',
    damaged: '{name} was damaged on the way. Please send it again; this one stays until then.',
    refused: '{name} was not taken, this one stays.',
    decided: 'It was decided upon the poster before the new file could be shown.',
    announced: 'The new file is announced. Now its bytes are on their way.',
  },
  editing: {
    title: 'Change what you handed in',
    lead: 'Files are changed beside each poster. Everything else is here.',
    save: 'Save the changes',
    language: 'Language of our mails',
    meanwhile: 'This was changed in another window. What you typed is still here.',
    stored: 'Saving puts it in place of what is stored now:',
  },
  adding: {
    title: 'Add a poster',
    lead: 'It joins what you handed in before, under the same code.',
    send: 'Add the poster',
    room: 'Room for {n} more.',
  },
  history: {
    title: 'What happened',
    zone: 'The latest first. All times: {zone}.',
    details: 'Fields: {fields}',
    mailLanguage: 'Language',
  },
  happened: {
    committed: 'Handed in.',
    added: '{title} added, with {file}.',
    edited: 'Details changed.',
    reordered: 'Posters put into another order.',
    replacing: '{title}: another file announced, {file}.',
    arrived: '{title}: {file} arrived.',
    checked: '{title}: {file} checked, whole and shown.',
    replaced: '{title}: {file} took the place of the file before.',
    refused: '{title}: {file} cannot be shown.',
    damaged: '{title}: {file} arrived damaged.',
    'replacement-refused': '{title}: {file} was not taken, the file before stays.',
    withdrawn: '{title} withdrawn.',
    'address-asked': 'Another address for mail given; it has to be confirmed first.',
    'address-changed': 'Address for mail changed.',
    'address-kept': 'Change of the address stopped; mail goes where it went.',
    'address-restored': 'Address for mail set back.',
    'address-right': 'You said that the address for mail is right.',
    'link-mailed': 'Private link mailed to you.',
    'receipt-mailed': 'Receipt mailed to you.',
  },
  data: {
    title: 'Your data',
    export: 'Take everything along',
    exportHint:
      'One file with all that is stored about you here, and the addresses of your posters.',
    withdrawAll: 'Withdraw everything',
    withdrawAllAbout:
      'All your posters leave the jury and the wall at once, for good. What you wrote stays here for you alone.',
    withdrawAllNow: 'Withdraw all posters for good',
    erase: 'Erase everything',
  },
  erasing: {
    others: 'Other submissions of yours?',
    title: 'Erase everything',
    lead: 'Nobody can undo this.',
    goes: 'Erased at once: your name and address, all texts and answers, the posters with their files and pictures, our mails to you, and what the jury said about your posters.',
    stays: 'What stays: the code {code}, the moment you handed in, and that it is counted.',
    copies:
      'What others have already taken home or stored elsewhere, and mails in your own mailbox, are out of our reach.',
    first: 'You may want to take everything along first:',
    now: 'Erase for good',
    gone: 'This submission was erased',
    goneText: 'Nothing of it is left here but the code {code} and the moment it was handed in.',
  },
  print: {
    open: 'Receipt to print',
    title: 'Receipt',
    how: 'Print this page, or save it as PDF. One sheet of A4 is enough for most.',
    proves:
      'It proves that exactly these files, byte for byte, were promised to this call at this moment, and for each when it lay here whole.',
    provesNot: 'It does not prove who made them, who sent them, or what was decided about them.',
    check:
      'To check it, take the signed receipt (the file {file}) to {address}, or to any program that knows JOSE. A file belongs to it when its SHA-256 is the one printed here.',
    signed: 'The signed receipt',
    issued: 'Printed from the page on',
  },
  look: {
    title: 'As the reviewers will see it',
    blind: 'Your name, contact and links are not shown to reviewers in this call.',
    open: 'Reviewers of this call are also shown your name.',
    waiting: 'There is no picture yet.',
  },
  refusals: {
    'call-closed': {
      what: 'The time for changes ended on {when}.',
      next: 'What you handed in before stays as it was. If something went wrong on the way, write to {contact}.',
    },
    withdrawn: {
      what: 'This poster was withdrawn.',
      next: 'Withdrawing is for good. While the call is open you can add it as a new one.',
    },
    decided: {
      what: 'The jury has decided upon this poster already.',
      next: 'The file that was decided upon stays. Write to {contact} if that is a problem.',
    },
    'same-file': {
      what: 'This is the very file that is here already.',
      next: 'Nothing needs to be sent. Choose another file if you meant a newer one.',
    },
    'too-many-files': {
      what: 'Many files have been sent for this poster already.',
      next: 'The one that is here stays. Try again in a few days, or write to {contact}.',
    },
    'file-too-large': {
      what: 'This file is too large for the call: {megabytes} MB at most.',
      next: 'Export a smaller one.',
    },
    'too-many-works': {
      what: 'All places of this submission are taken: {most} at most.',
      next: 'What you typed is still here. Withdraw another poster first, or replace one of them.',
    },
    'changed-meanwhile': {
      what: 'It was changed in another window meanwhile.',
      next: 'Look at what is stored now, and try again.',
    },
    'key-reused': {
      what: 'This form was used before, for another file.',
      next: 'The poster added then is kept. Press again to add this one too.',
    },
  },
}
