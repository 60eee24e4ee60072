import { expect, test } from 'vitest'
import { accentAsCss, contrast } from '../../../src/web/accents.ts'
import { titleClass, unbroken } from '../../../src/web/title-size.ts'
import { rowClass, sizeClass, sizesAsCss } from '../../../src/web/wall-layout.ts'

const rules = new Map(
  [...sizesAsCss().matchAll(/\.([\w-]+)\{--\w+:([\d.]+)\}/g)].map(([, name = '', value]) => [
    name,
    Number(value),
  ]),
)

test.each([
  [3508, 4961],
  [4961, 3508],
  [1000, 1000],
  [1000, 3000],
  [5000, 1500],
])('a poster of %d by %d has the same area as any other, to a hundredth', (width, height) => {
  const root = rules.get(sizeClass(width, height)) ?? 0

  const area = root * ((root * height) / width)
  expect(area).toBeGreaterThan(0.99)
  expect(area).toBeLessThan(1.01)
})

test('a ribbon gets a size that exists', () => {
  expect(rules.has(sizeClass(10, 12_000))).toBe(true)
  expect(rules.has(sizeClass(12_000, 10))).toBe(true)
})

test('a row that fills its line is never wider than the line', () => {
  const posters = [
    { width: 297, height: 420 },
    { width: 420, height: 297 },
    { width: 100, height: 100 },
  ]
  const roots = posters.reduce((sum, { width, height }) => sum + Math.sqrt(width / height), 0)
  const [, name = ''] = rowClass(posters).split(' ')

  expect(rowClass(posters)).toMatch(/^of-3 /)
  expect(rules.get(name)).toBeGreaterThanOrEqual(roots)
  expect(rules.get(name)).toBeLessThan(roots + 0.06)
})

test.each(['#c8102e', '#f2b705', '#ffffff', '#000000', '#0d6e4e', '#808080'])(
  'an accent of %s is legible wherever it stands',
  (colour) => {
    const found = (name: string) =>
      [...accentAsCss(colour).matchAll(new RegExp(`--${name}:(#[0-9a-f]{6})`, 'g'))].map(
        ([, value = '']) => value,
      )
    const [onPaper = '', inRoom = ''] = found('accent-text')
    const [markOnPaper = '', markInRoom = ''] = found('accent-mark')

    expect(contrast(onPaper, '#f3eee4')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(inRoom, '#1a1816')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(markOnPaper, '#f3eee4')).toBeGreaterThanOrEqual(3)
    expect(contrast(markInRoom, '#1a1816')).toBeGreaterThanOrEqual(3)
    expect(contrast(found('on-accent')[0] ?? '', colour)).toBeGreaterThanOrEqual(4.5)
  },
)

test.each([
  ['Red Books Day', 'title title-middle'],
  ['Feminist Art for Palestine', 'title title-middle'],
  ['فنّ نسويّ من أجل فلسطين', 'title title-wide'],
  ['Art féministe pour la Palestine', 'title title-wide'],
  ['Feminist Art for Palestine, first edition', 'title title-long'],
  ['Antiimperialistische Plakatausstellungen', 'title title-long'],
  ['Internationale Plakatausstellung gegen Kriege', 'title title-longest'],
])('%s is set as large as its line allows', (title, name) => {
  expect(titleClass(title)).toBe(name)
})

test.each([
  ['Red Books Day', 'Red_Books_Day'],
  ['Feminist Art for Palestine', 'Feminist Art for_Palestine'],
  ['Día de los Libros Rojos', 'Día de_los_Libros Rojos'],
  ['فنّ نسويّ من أجل فلسطين', 'فنّ نسويّ من_أجل_فلسطين'],
  ['Antiimperialistische Plakatausstellungen', 'Antiimperialistische Plakatausstellungen'],
])('the lines of %s break only where they may', (title, kept) => {
  expect(unbroken(title).replaceAll('\u00a0', '_')).toBe(kept)
})
