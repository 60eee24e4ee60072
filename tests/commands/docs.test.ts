import { existsSync, globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import packageJson from '../../package.json' with { type: 'json' }
import { renewable } from '../../scripts/deploying/secrets.ts'

const documents = ['README.md', ...globSync('docs/**/*.md')].map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}))
const guide = readFileSync('docs/operator.md', 'utf8')

test('every link in the documents leads to a file', () => {
  const links = documents.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, target = '']) => ({ file, target })),
  )
  const dead = links
    .filter(({ target }) => !/^[a-z]+:/.test(target))
    .filter(({ file, target }) => !existsSync(path.join(path.dirname(file), target)))

  expect(links.length).toBeGreaterThan(20)
  expect(dead).toEqual([])
})

test('every command that the documents name is there', () => {
  const named = documents.flatMap(({ text }) =>
    [...text.matchAll(/npm run ([a-z]+)/g)].map(([, name = '']) => name),
  )

  expect(named.filter((name) => !(name in packageJson.scripts))).toEqual([])
})

test('the guide names every setting of a deployment and every secret that can be renewed', () => {
  const deployed = ['SITE_URL', 'MAIL_FROM', 'CARTELERA_URL', 'CARTELERA_TOKEN', 'CARTELERA_DEMO']

  expect(deployed.filter((name) => !guide.includes(name))).toEqual([])
  expect(renewable.filter((name) => !guide.includes(`--renew ${name}`))).toEqual([])
})
