import { matchSticky } from '../../detector.js'
import { ALNUM, BASE64URL, credential, sample } from './token.js'

/** Base64 of a bot's id: digits only, so it starts in one of these ways. */
const starts = ['MT', 'Mj', 'Mz', 'ND', 'NT', 'Nj', 'Nz', 'OD', 'OT']

export const discordToken = credential({
  kind: 'discord_token',
  title: 'Discord bot token',
  source: 'https://discord.com/developers/docs/reference#authentication',
  find: {
    by: 'literal',
    literals: [...starts, 'mfa.'],
    run: 58,
    match: matchSticky(/(?:[MNO][A-Za-z0-9]{22,27}\.[\w-]{6}\.[\w-]{27,45}|mfa\.[\w-]{80,95})(?![\w-])/y),
  },
  examples: {
    found: [
      `MT${sample(ALNUM, 24)}.${sample(BASE64URL, 6)}.${sample(BASE64URL, 38)}`,
      `Authorization: Bot OD${sample(ALNUM, 22)}.${sample(BASE64URL, 6)}.${sample(BASE64URL, 27)}`,
      `mfa.${sample(BASE64URL, 84)}`,
    ],
    ignored: ['NT AUTHORITY', 'MTU.config.value', `MT${sample(ALNUM, 24)}.${sample(ALNUM, 6)}`, 'mfa.enabled'],
  },
})
