import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { shippedConfiguration } from '../../scripts/configuration.ts'
import { localConfiguration } from '../../scripts/local/configuration.ts'

const shipped = shippedConfiguration()
const local = JSON.parse(readFileSync(localConfiguration(), 'utf8')) as typeof shipped

test('there is one configuration, without environments', () => {
  expect(Object.keys(shipped)).not.toContain('env')
  expect(shipped.d1_databases.map((one) => one.database_id)).toEqual([undefined])
})

test('a laptop has every binding, trigger and limit of a deployment', () => {
  const changed = ['vars', 'd1_databases', 'r2_buckets', 'ratelimits']
  const rest = (whole: object) => Object.entries(whole).filter(([name]) => !changed.includes(name))

  expect(rest(local)).toEqual(rest(shipped))
  expect(local.vars).toMatchObject({ MAIL_FROM: shipped.vars.MAIL_FROM, S3_ENDPOINT: 'local' })
  expect(Object.keys(local.vars)).toEqual(expect.arrayContaining(Object.keys(shipped.vars)))
  expect(local.r2_buckets.map((one) => one.bucket_name)).toEqual(
    shipped.r2_buckets.map((one) => one.bucket_name),
  )
})

test('local stores of earlier versions are found again', () => {
  expect(local.d1_databases).toEqual([
    { ...shipped.d1_databases[0], database_id: '00000000-0000-0000-0000-000000000000' },
  ])
})

test('a shipped setting holds nothing that opens a store', () => {
  expect(Object.keys(shipped.vars).filter((name) => /KEY|SECRET|TOKEN/.test(name))).toEqual([])
})
