import { aPdf, joined, latin } from '../pdfs.ts'
import { type Documents, numbers, withoutTable } from './making.ts'

/** Lists, dictionaries and objects that are nested, long, or never end. */
export const values: Documents = {
  'a list in a list in a list': async () => aPdf({ catalog: `/A ${'['.repeat(500_000)}` }),
  'a dictionary in a dictionary': async () => aPdf({ catalog: '/A << '.repeat(300_000) }),
  'a list of a million dictionaries': async () =>
    aPdf({ more: [`[${'<< >> '.repeat(1_300_000)}]`], page: '/Annots 10 0 R' }),
  'a list of four million numbers': async () =>
    aPdf({ more: [`[${'0 '.repeat(4_000_000)}]`], page: '/MediaBox 10 0 R' }),
  'objects that never end': async () =>
    withoutTable(joined(['%PDF-1.7\n', `${'1 0 obj [ '.repeat(150_000)}`, 'xref\n0 '])),
  'objects that hold all that follow': async () =>
    withoutTable(
      joined([
        '%PDF-1.7\n',
        numbers(100_000, 1)
          .map((at) => `${at} 0 obj [ 1 `)
          .join(''),
        'xref\n0 ',
      ]),
    ),
  'trailers that never end': async () =>
    withoutTable(joined(['%PDF-1.7\n', 'trailer << /A '.repeat(90_000), 'xref\n0 '])),
  'two hundred thousand marks of objects': async () =>
    withoutTable(joined(['%PDF-1.7\n', '1 0 obj null endobj '.repeat(199_000), 'xref\n0 '])),
  'a stream that is longer than the document': async () => {
    const text = latin(aPdf()).replace(/\/Length \d+/, '/Length 999999999999')
    return joined([text])
  },
}
