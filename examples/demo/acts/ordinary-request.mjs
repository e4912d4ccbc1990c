export const ordinaryRequest = {
  title: 'An ordinary request',
  caption: 'A health check holds nothing personal: addresses of machines, ids, sizes and durations stay as they are.',
  run: ({ client }) => client.send('GET', '/health'),
}
