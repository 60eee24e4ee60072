import { randomUUID } from 'node:crypto'
import { Refusal, type Route } from './answers.ts'

type Consumer = { consumer_id: string; type: string; script: string; settings: object }
type Queue = { queue_id: string; queue_name: string; consumers: Array<Consumer> }

export class Queues {
  readonly all: Array<Queue> = []

  routes: Array<Route> = [
    [
      'GET',
      '/queues',
      ({ query }) => {
        const names = query.getAll('name')
        return this.all.filter((one) => names.length === 0 || names.includes(one.queue_name))
      },
    ],
    [
      'POST',
      '/queues',
      async ({ body }) => {
        const { queue_name: name } = (await body()) as { queue_name: string }
        if (this.all.some((one) => one.queue_name === name)) {
          throw new Refusal(409, 11009, 'Queue name is already taken')
        }
        const queue: Queue = { queue_id: randomUUID(), queue_name: name, consumers: [] }
        this.all.push(queue)
        return queue
      },
    ],
    [
      'POST',
      '/queues/:id/consumers',
      async ({ params, body }) => {
        const queue = this.#find(params.id)
        if (queue.consumers.length > 0) {
          throw new Refusal(409, 11004, 'Queue already has a consumer')
        }
        const consumer = consumerOf(await body())
        this.#checkDeadLetters(await body())
        queue.consumers.push(consumer)
        return consumer
      },
    ],
    [
      'PUT',
      '/queues/:id/consumers/:consumer',
      async ({ params, body }) => {
        const { consumers } = this.#find(params.id)
        const index = consumers.findIndex(({ consumer_id }) => consumer_id === params.consumer)
        if (index < 0) throw new Refusal(404, 11005, 'Consumer does not exist')
        consumers[index] = { ...consumerOf(await body()), consumer_id: params.consumer ?? '' }
        return consumers[index]
      },
    ],
  ]

  #find(id: string | undefined): Queue {
    const found = this.all.find(({ queue_id }) => queue_id === id)
    if (!found) throw new Refusal(404, 11000, 'Queue does not exist')
    return found
  }

  #checkDeadLetters(body: object): void {
    const name = (body as { dead_letter_queue?: string }).dead_letter_queue
    if (name && !this.all.some((one) => one.queue_name === name)) {
      throw new Refusal(400, 11002, `Dead letter queue ${name} does not exist`)
    }
  }
}

function consumerOf(body: object): Consumer {
  const { type, script_name, settings } = body as {
    type: string
    script_name: string
    settings: object
  }
  return { consumer_id: randomUUID(), type, script: script_name, settings }
}
