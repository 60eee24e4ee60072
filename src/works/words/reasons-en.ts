import type { ReasonWords } from '../reason-words.ts'

const replace = 'put it in the place of this file, here, while the call is open.'

export const en: ReasonWords = {
  'bytes-differ': {
    what: 'What arrived is not the file you handed in.',
    next: 'It may have been damaged on the way. Choose the very same file once more, below; your place is kept.',
  },
  'format-not-accepted': {
    what: 'The file is of a kind this call does not take.',
    next: `Export it as {formats} and ${replace}`,
  },
  'format-not-shown-yet': {
    what: 'The file is kept. It could not be shown when it came and is being looked at again.',
    next: 'Come back to this page a little later.',
  },
  'not-a-picture': {
    what: 'There is no picture in this file that we can read.',
    next: `Open it yourself, export it again as {formats} and ${replace}`,
  },
  heif: {
    what: 'This is a HEIC or AVIF picture, as phones save them. It cannot be shown on every screen, so it is not accepted.',
    next: `Share or export it as JPEG and ${replace} On an iPhone, Settings > Camera > Formats > Most Compatible makes new pictures JPEG.`,
  },
  damaged: {
    what: 'The file is damaged: it breaks off, or its parts contradict each other.',
    next: `Open it yourself, export it again and ${replace}`,
  },
  'cannot-be-decoded': {
    what: 'The file is damaged: no picture comes out of it.',
    next: `Open it yourself, export it again and ${replace}`,
  },
  'trailing-data': {
    what: 'Something follows after the end of the picture that does not belong to it.',
    next: `Some phones and programs add such a thing. Open it, export it again as {formats} and ${replace}`,
  },
  'two-kinds': {
    what: 'The file is a picture and something else at the same time, such as a web page or an archive.',
    next: `That is not taken. Export the picture alone as {formats} and ${replace}`,
  },
  bomb: {
    what: 'The file claims to hold far more than it can.',
    next: `It may be damaged. Export it again as {formats} and ${replace}`,
  },
  'too-long': {
    what: 'One side of the picture is longer than 30,000 pixels.',
    next: `Export it smaller, as {formats}, and ${replace}`,
  },
  'needs-password': {
    what: 'The PDF is locked with a password.',
    next: `Save it without a password and ${replace}`,
  },
  'no-pages': {
    what: 'The PDF has no page.',
    next: `Export it again with the poster as its first page and ${replace}`,
  },
  'page-too-large': {
    what: 'The first page of the PDF is larger than five metres, or far too narrow to be shown.',
    next: `Export it in the size it is to be printed in and ${replace}`,
  },
  'too-many-pixels': {
    what: 'The picture has more pixels than can be taken.',
    next: `Export it smaller, up to {megapixels} million pixels, and ${replace}`,
  },
  'too-large-to-show': {
    what: 'The file is here and kept, but we cannot make a picture of it: it is too heavy for that, or stored in a rare way.',
    next: `Export it as a plain JPEG or PNG, best of at most 20 MB, and ${replace} Or send it again from a browser that can show it: it sends a picture along.`,
  },
}
