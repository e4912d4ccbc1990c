import { matchSticky } from '../../detector.js'
import { isPlaceholder } from '../../placeholder.js'
import { ALNUM, BASE64URL, credential, sample } from './token.js'

export const terraformToken = credential({
  kind: 'terraform_token',
  title: 'HCP Terraform (Terraform Cloud) or Vagrant Cloud token',
  source: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
  // 14 characters come before what marks it.
  find: {
    by: 'literal',
    literals: ['.atlasv1.'],
    at: 14,
    match: matchSticky(/(?<![\w.-])[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,80}(?![\w=-])/y),
  },
  validate: (value) => !isPlaceholder(value.slice(-60)),
  examples: {
    found: [
      `${sample(ALNUM, 14)}.atlasv1.${sample(BASE64URL, 67)}`,
      `token = "${sample(ALNUM, 14)}.atlasv1.${sample(ALNUM, 67)}"`,
    ],
    ignored: [
      `${'x'.repeat(14)}.atlasv1.${'x'.repeat(67)}`,
      `${sample(ALNUM, 14)}.atlasv1.${sample(ALNUM, 20)}`,
      `.atlasv1.${sample(ALNUM, 67)}`,
    ],
  },
})
