/** The least a Worker can do: say hello, or put the body into the store. */
export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    if (request.method !== 'PUT') return new Response('hello')
    await env.ORIGINALS.put(crypto.randomUUID(), request.body)
    return new Response(null, { status: 201 })
  },
}
