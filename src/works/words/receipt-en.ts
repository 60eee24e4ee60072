import type { ReceiptWords } from '../receipts/receipt-words.ts'

export const en: ReceiptWords = {
  lead: 'A receipt says which files were submitted to a call, and when. It is signed. Your own browser checks the signature here; nothing is sent anywhere.',
  label: 'The receipt',
  hint: 'Paste the file you downloaded, or the long line of letters in it.',
  choose: 'Or choose the file you downloaded',
  check: 'Check',
  good: 'The signature is right: what was signed has not been changed.',
  bad: 'The signature is not right: this receipt was changed, or comes from elsewhere.',
  unknown: 'This receipt was signed with a key that this site does not know.',
  unreadable: 'This is not a receipt. Paste the whole file, from the first to the last character.',
  unable: 'This browser cannot check signatures. Try another one, or this page online.',
  differs:
    'The readable part of what you pasted says something else than what was signed. Only what was signed counts; it follows here.',
  provesNot: 'It does not prove who made the files or sent them, nor what was decided about them.',
  code: 'Code',
  call: 'Call',
  first: 'First submitted',
  issued: 'Receipt signed',
  committed: 'Submitted',
  received: 'Received complete',
  notReceived: 'not proven when this was signed',
  files: 'What it proves',
  proven: {
    received:
      'This file, of {bytes} bytes and with this SHA-256, was submitted on {committed} and received complete on {received}.',
    committed:
      'This file, of {bytes} bytes and with this SHA-256, was submitted on {committed}. That it was received complete was not proven when this receipt was signed.',
    earlierReceived:
      'This file, of {bytes} bytes and with this SHA-256, was received complete on {received}. The submission was first made on {first}; this receipt, of an older kind, does not say when this file was added to it.',
    earlierCommitted:
      'This file, of {bytes} bytes and with this SHA-256, was promised. The submission was first made on {first}; this receipt, of an older kind, does not say when this file was added to it. That it was received complete was not proven.',
  },
  states: {
    current: '',
    waiting: 'It is to take the place of another file.',
    replaced: 'Another file took its place later.',
    refused: 'It was to take the place of another file, and was not accepted.',
    withdrawn: 'Its poster was withdrawn later.',
  },
  compare: 'Is a file one of these?',
  compareLabel: 'Choose a poster file',
  compareHint: 'It stays on your device. Its SHA-256 is compared with those above.',
  sum: 'Or paste its SHA-256',
  sumHint: 'On a computer, {one} or {other} says it.',
  reading: 'Reading {name}: {percent}',
  same: 'Yes: {name} is this file, byte for byte: {file}.',
  cleaned:
    'Yes: {name} is this file, once its metadata is removed as the form removes it before sending: {file}.',
  other: 'No: {name} is none of these files.',
  otherHint:
    'The form removes metadata from a file before it sends it. On your submission’s own page you can download the file exactly as it was received.',
  gone: '{name} could not be read. Choose it again.',
  sumSame: 'Yes: this SHA-256 is that of {file}.',
  sumOther: 'No: this SHA-256 is that of none of these files.',
  sumWrong: 'A SHA-256 has 64 characters: the digits, and the letters a to f.',
  keep: 'To keep',
  keepLink: 'Download this check as one file',
  keepHint: 'It works without a connection, for as long as you keep it.',
  keepTitle: 'Receipt {code}',
  keepLead:
    'This file holds a receipt and checks it, without a connection. Nothing is sent anywhere.',
  keepTrust:
    'If somebody else gave you this file, check its receipt at {address} instead: a file can be made to say anything.',
  keepReceipt: 'Receipt and check in one file',
  needsScript: 'Your browser runs no script here, so nothing was checked. The signed receipt:',
}
