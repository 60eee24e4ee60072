import { letter, list } from '../paragraphs.ts'
import type { LetterWords } from '../words.ts'

export const en: LetterWords = {
  decisions: {
    selected: 'selected for the wall',
    reserve: 'in reserve',
    declined: 'not selected this time',
  },
  received: ({ callTitle, code, titles, link, until }) =>
    letter(`Your submission ${code}: ${callTitle}`, [
      `Your submission to “${callTitle}” counts from this moment. Its code is ${code}.`,
      list(titles),
      'The signed receipt of what you promised is attached. When every file is here whole, a second one follows.',
      `If a file is still on its way, it may arrive until ${until}. Nothing else is needed to keep your place.`,
      `This private link opens your submission on any device. Keep it to yourself, and keep this mail:\n${link}`,
    ]),
  privateLink: ({ callTitle, code, link }) =>
    letter(`The private link of your submission ${code}`, [
      `Somebody asked for the private link of submission ${code} to “${callTitle}”. Here it is:\n${link}`,
      'If it was not you, nothing has happened: only this address received the link.',
    ]),
  privateLinks: ({ items }) =>
    letter('Your private links', [
      'Somebody asked for the private links of everything sent with this address. Here they are:',
      ...items.map(({ callTitle, code, link }) => `“${callTitle}”, ${code}:\n${link}`),
      'If it was not you, nothing has happened: only this address received the links.',
    ]),
  decided: ({ callTitle, credit, lines, link, wall }) =>
    letter(`The decision on your posters: ${callTitle}`, [
      `${credit}, thank you for the posters you sent to “${callTitle}”. This is what was decided:`,
      list(lines),
      wall && `The wall is open:\n${wall}`,
      `Your submission stays in your hands:\n${link}`,
    ]),
  signIn: ({ link, minutes }) =>
    letter('Your link to sign in to Cartelera', [
      `This link signs you in once, within ${minutes} minutes:\n${link}`,
      'If you did not ask for it, you need not do anything.',
    ]),
  invitation: ({ callTitle, role, link }) =>
    letter(`An invitation: ${callTitle}`, [
      role === 'reviewer'
        ? `You are invited to look at the posters sent to “${callTitle}” and to help choose.`
        : `You are invited to organise the call “${callTitle}”.`,
      `Open this link and press the button there. It works once:\n${link}`,
    ]),
}
