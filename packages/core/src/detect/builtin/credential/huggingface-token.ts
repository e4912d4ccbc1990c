import { ALNUM, LETTERS, sample, vendorToken } from './token.js'

export const huggingfaceToken = vendorToken({
  kind: 'huggingface_token',
  title: 'Hugging Face access or organisation token',
  source: 'https://huggingface.co/docs/hub/security-tokens',
  forms: [{ prefixes: ['hf_', 'api_org_'], body: ALNUM, length: 34 }],
  examples: {
    found: [
      `hf_${sample(ALNUM, 34)}`,
      `hf_${sample(LETTERS, 34)}`,
      `api_org_${sample(LETTERS, 34)}`,
      `rejected "hf_${sample(LETTERS, 34)}": 401`,
    ],
    ignored: [
      `hf_${sample(LETTERS, 33)}`,
      `hf_${'x'.repeat(34)}`,
      `ahf_${sample(LETTERS, 34)}`,
      `hf_${sample(LETTERS, 35)}`,
      'hf_requiredCharacteristicTypesForDisplayMetadata',
    ],
  },
})
