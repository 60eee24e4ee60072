import { expect, test } from 'vitest'
import { checkedWork } from '../../support/checked.ts'
import { hostileDocuments } from '../../support/hostile-documents.ts'
import { aPng } from '../../support/pictures.ts'

const tooMuch = [
  'kids that are all one page',
  'a tree that branches without leaves',
  'a table of a million objects',
]

test.each(tooMuch)('%s: the work ends as too large to be shown', async (name) => {
  const document = (await hostileDocuments[name]?.()) ?? new Uint8Array()

  const { work } = await checkedWork(document)

  expect(work).toMatchObject({ state: 'refused', reason: 'too-large-to-show', renditions: [] })
})

test('a document that is too much to be walked through is shown by the picture that came along', async () => {
  const document = (await hostileDocuments['twenty-five thousand pages']?.()) ?? new Uint8Array()

  const { work } = await checkedWork(document, await aPng(300, 400))

  expect(work).toMatchObject({ state: 'ready', shownFrom: 'preview', format: 'pdf', width: 300 })
})
