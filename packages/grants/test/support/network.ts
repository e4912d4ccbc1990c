import type { AddressInfo } from 'node:net'
import { connect, createServer, type Socket } from 'node:net'

/** A way to a server that can be cut without either side being told, as a failing network does it. */
export interface Network {
  /** The same server's address, by way of this network. */
  through(url: string): string
  /** From now on nothing passes and nobody hears of it; connections that existed stay silent for good. */
  cut(): void
  /** New connections pass again. */
  heal(): void
  close(): Promise<void>
}

/** Opens a way to a server on this machine. */
export async function openNetwork(url: string): Promise<Network> {
  const port = Number(new URL(url).port)
  const open = new Set<Socket>()
  let isCut = false
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => open.delete(socket))
    }
    if (isCut) return
    near.pipe(far)
    far.pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const own = String((server.address() as AddressInfo).port)
  return {
    through: (address) => {
      const changed = new URL(address)
      changed.port = own
      return changed.href
    },
    cut: () => {
      isCut = true
      for (const socket of open) socket.unpipe().pause()
    },
    heal: () => {
      isCut = false
    },
    close: async () => {
      for (const socket of open) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
