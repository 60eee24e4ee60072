import { expect, test } from 'vitest'
import { probablyMeant } from '../../src/shared/address-typo.ts'

test.each([
  ...[
    'gmail.con',
    'gmial.com',
    'gmail.cmo',
    'gmai.com',
    'gmil.com',
    'gmail.comm',
    'gmail',
    'gmaill.com',
  ],
  ...[
    'gmail.com.',
    'gmail,com',
    'gmail..com',
    'GMAIL.CON',
    'gamil.com',
    'gmail.com.br',
    'gmail.con.br',
  ],
])('gmail.com is asked about for %s', (typed) => {
  expect(probablyMeant(`Amal.k@${typed}`)).toBe('Amal.k@gmail.com')
})

test.each([
  ['hotmial.com', 'hotmail.com'],
  ['hotmial.con', 'hotmail.com'],
  ['hotmial.es', 'hotmail.es'],
  ['hotmial.com.br', 'hotmail.com.br'],
  ['yahoo.con', 'yahoo.com'],
  ['yaho.com.mx', 'yahoo.com.mx'],
  ['outlok.com', 'outlook.com'],
  ['iclod.com', 'icloud.com'],
  ['protonmail.con', 'protonmail.com'],
  ['estudio.con', 'estudio.com'],
  ['colectivo.ogr', 'colectivo.org'],
  ['hotmail.con.br', 'hotmail.com.br'],
  ['outlook', 'outlook.com'],
  ['example.org.', 'example.org'],
])('%s may be %s', (typed, meant) => {
  expect(probablyMeant(`a@${typed}`)).toBe(`a@${meant}`)
})

const genuine =
  'gmail.com googlemail.com gmx.com gmx.de gmx.net web.de mail.com ymail.com email.com gmail.co aol.com aim.com ' +
  'me.com mac.com msn.com live.com live.fr live.com.mx pm.me proton.me protonmail.com hey.com tuta.io ' +
  'hotmail.com hotmail.fr hotmail.es hotmail.it hotmail.com.br hotmail.co.uk outlook.com outlook.es ' +
  'outlook.fr outlook.com.br outlook.sa yahoo.com yahoo.es yahoo.fr yahoo.ca yahoo.co.uk yahoo.com.br ' +
  'yahoo.com.ar rocketmail.com bol.com.br uol.com.br terra.com.br ig.com.br free.fr orange.fr sfr.fr ' +
  'laposte.net wanadoo.fr riseup.net disroot.org posteo.net mailbox.org fastmail.com autistici.org ' +
  'systemli.org usp.br unam.mx ucl.ac.uk birzeit.edu najah.edu studio.art poster.design otra.co a.io ' +
  'mail.ee mail.de mail.com.tr email.cz email.it ymail.com fmail.co.uk yahoo.com.sg hotmail.co.il gmail.it ' +
  'cartelera.org mst.org.br thetricontinental.org yandex.ru mail.ru inbox.lv seznam.cz libero.it cloud.com'

test.each(genuine.split(' '))('nobody at %s is asked', (domain) => {
  expect(probablyMeant(`amal@${domain}`)).toBeNull()
})

test.each([
  '',
  'amal',
  '@gmail.con',
  'a@',
  'a@.',
  `a@${'x'.repeat(300)}.con`,
  'a@b@',
  'a@localhost',
  'a@x.y.z.con',
  `${'@'.repeat(200)}con`,
])('for %j nothing is proposed', (typed) => {
  expect(probablyMeant(typed)).toBeNull()
})
