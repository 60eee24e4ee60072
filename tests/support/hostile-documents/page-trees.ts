import { aPdf } from '../pdfs.ts'
import {
  type Bytes,
  type Documents,
  numbers,
  references,
  tree,
  withoutTable,
  withTree,
} from './making.ts'

const page = '<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << >> >>'

function manyPages(count: number): Bytes {
  return withTree(tree(references(count, 10), count), new Array<string>(count).fill(page))
}

/** Twenty pages to a node, as programs write it. */
function balancedPages(count: number): Bytes {
  const more: Array<string> = []
  let level = numbers(count, 10)
  more.push(...level.map(() => page))
  while (level.length > 20) {
    const groups = numbers(Math.ceil(level.length / 20)).map((at) =>
      level.slice(at * 20, at * 20 + 20),
    )
    level = groups.map((group) => {
      more.push(tree(group.map((number) => `${number} 0 R`).join(' '), 20))
      return more.length + 9
    })
  }
  return withTree(tree(level.map((number) => `${number} 0 R`).join(' '), count), more)
}

/** Every node of the tree has the next one twice, and the last has nothing. */
function branching(depth: number, count: string): Bytes {
  const nodes = numbers(depth, 11).map((next) => tree(`${next} 0 R ${next} 0 R`, count))
  return withTree(tree('10 0 R', count), [...nodes, tree('', 0)])
}

function chained(depth: number): Bytes {
  const nodes = numbers(depth, 11).map((next) => tree(`${next} 0 R`, 1))
  return withTree(tree('10 0 R', 1), [...nodes, page])
}

/** Pages, and what holds them together: without end, without leaves, or far too many. */
export const pageTrees: Documents = {
  'kids that are all one page': async () => withTree(tree('3 0 R '.repeat(200_000), 200_000)),
  'kids that are all one page, not counted': async () =>
    withTree(tree('3 0 R '.repeat(200_000), -1)),
  'kids that are nothing': async () => withTree(tree('null '.repeat(240_000), 1)),
  'kids that are not there': async () => withTree(tree(references(150_000, 1000), 150_000)),
  'kids of the same empty node': async () =>
    withTree(tree('10 0 R '.repeat(170_000), 1), [tree('', 0)]),
  'a hundred thousand pages': async () => manyPages(100_000),
  'a hundred thousand pages in a tree': async () => balancedPages(100_000),
  'a hundred thousand pages without a table': async () => withoutTable(manyPages(100_000)),
  'twenty-five thousand pages': async () => balancedPages(25_000),
  'a tree that branches without leaves': async () => branching(36, '1'),
  'a tree that branches without leaves, not counted': async () => branching(36, '-1'),
  'a tree ten thousand nodes deep': async () => chained(10_000),
  'pages that hold themselves': async () => withTree(tree('2 0 R 2 0 R', 1)),
  'pages that hold themselves and one page': async () => withTree(tree('3 0 R 2 0 R', -1)),
  'a count of pages that is a lie': async () => withTree(tree('3 0 R', 2_000_000_000)),
  'pages that all have a thousand contents': async () => {
    const contents = `/Contents [${'4 0 R '.repeat(1000)}]`
    const more = new Array<string>(800).fill(`<< /Type /Page /Parent 2 0 R ${contents} >>`)
    return withTree(tree(references(800, 10), 800), more)
  },
  'boxes of boxes': async () =>
    aPdf({
      page: '/MediaBox 10 0 R',
      more: numbers(30, 11).map((next) => `[${`${next} 0 R `.repeat(30)}]`),
    }),
}
