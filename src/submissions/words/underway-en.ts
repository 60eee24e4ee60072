import type { UnderwayWords } from '../underway-words.ts'

export const en: UnderwayWords = {
  clean: 'Remove place, camera and names from the file before it is sent',
  looking: 'Looking at the file',
  removedThings: 'Removed before sending: {things}.',
  nothingToRemove: 'Nothing to remove: the file says nothing of place, camera or names.',
  notUnderstood:
    'What the file says about itself could not be removed here. It is sent as it is, stays private, and no public copy of it is given out.',
  asItIs: 'It is sent as it is and stays private.',
  exportAgain: 'Please export it again as {formats} and choose that file.',
  heic: 'This is a HEIC or AVIF picture, as phones save them, and this browser cannot open it. Choose it from the photo library instead of the files, or share it as JPEG first. On an iPhone, Settings > Camera > Formats > Most Compatible makes new pictures JPEG.',
  converted:
    '{name} is a HEIC or AVIF picture. It was turned into {format} here, at its full size, and that is what will be sent.',
  sameFile: 'This is the same file as in poster {n}.',
  outdated: 'This page has grown old. Please reload it: what you typed stays.',
  keepOpen:
    'Keep this page open until everything has arrived. If it closes all the same, go on from your page: nothing that has arrived is sent twice.',
  perSecond: '{rate} a second',
  left: 'about {time} left',
  pause: 'Pause',
  goOn: 'Go on',
  paused: 'Paused. What has arrived stays.',
  waiting: '{name}: waits its turn',
  arrived: '{name}: arrived',
  over: '{name}: has not arrived whole',
  gone: '{name}: was changed on this device or cannot be read any more',
  stopped: '{name}: has not arrived whole yet',
  someOver:
    'The time for files ended before everything had arrived. Nothing more is taken. Files that say so have arrived and are safe; for the others write to {contact} and name the code {code}.',
  someGone:
    'One file could not be read any more. Your place is kept: choose the file again on your page, until {until}.',
  tryAgain: 'Try again',
  percentSent: '{percent} sent',
  onItsWay:
    'A submission from this device is on its way: code {code}. Its files have not all arrived.',
  goOnThere: 'Go on with it',
  keptHere:
    'What you had typed before is back. It is kept on this device only, until you hand it in and for a week at most.',
  chooseTheseAgain: 'Please choose again: {files}.',
  discard: 'Discard it',
  discarded: 'Discarded. The form is empty.',
  things: {
    place: 'place',
    camera: 'camera',
    names: 'names',
    dates: 'dates',
    software: 'software',
    description: 'descriptions',
    thumbnail: 'small copies of the picture',
    provenance: 'proofs of origin',
    history: 'editing history',
    attachments: 'attachments',
    'trailing-data': 'data after the end of the picture',
    other: 'other notes inside the file',
  },
}
