/** Sends requests as a browser behind a load balancer would. */
export function createClient(baseUrl) {
  return {
    /** @param options `body` is sent as JSON; `from` is the client's address */
    async send(method, path, { body, headers = {}, from } = {}) {
      const response = await fetch(baseUrl + path, {
        method,
        headers: {
          ...headers,
          ...(body && { 'content-type': 'application/json' }),
          ...(from && { 'x-forwarded-for': from }),
        },
        ...(body && { body: JSON.stringify(body) }),
      })
      await response.arrayBuffer()
    },
  }
}
