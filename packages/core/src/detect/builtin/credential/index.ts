import type { Detector } from '../../detector.js'
import { adafruitKey } from './adafruit-key.js'
import { adobeSecret } from './adobe-secret.js'
import { adyenKey } from './adyen-key.js'
import { ageSecretKey } from './age-secret-key.js'
import { airtableToken } from './airtable-token.js'
import { aivenPassword } from './aiven-password.js'
import { alibabaKey } from './alibaba-key.js'
import { amazonToken } from './amazon-token.js'
import { anthropicKey } from './anthropic-key.js'
import { anyscaleKey } from './anyscale-key.js'
import { apifyToken } from './apify-token.js'
import { artifactoryToken } from './artifactory-token.js'
import { asanaToken } from './asana-token.js'
import { atlassianToken } from './atlassian-token.js'
import { authorization } from './authorization.js'
import { awsBedrockKey } from './aws-bedrock-key.js'
import { awsKey } from './aws-key.js'
import { awsSessionToken } from './aws-session-token.js'
import { axiomToken } from './axiom-token.js'
import { azureClientSecret } from './azure-client-secret.js'
import { azureKey } from './azure-key.js'
import { azureSasSignature } from './azure-sas-signature.js'
import { azureStorageKey } from './azure-storage-key.js'
import { bitbucketToken } from './bitbucket-token.js'
import { braintreeToken } from './braintree-token.js'
import { brevoKey } from './brevo-key.js'
import { brexToken } from './brex-token.js'
import { browserbaseKey } from './browserbase-key.js'
import { buildkiteToken } from './buildkite-token.js'
import { bundlerCredentials } from './bundler-credentials.js'
import { cerebrasKey } from './cerebras-key.js'
import { checklyKey } from './checkly-key.js'
import { checkoutKey } from './checkout-key.js'
import { circleciToken } from './circleci-token.js'
import { clickhouseKey } from './clickhouse-key.js'
import { clickupToken } from './clickup-token.js'
import { clojarsToken } from './clojars-token.js'
import { cloudflareToken } from './cloudflare-token.js'
import { cockroachKey } from './cockroach-key.js'
import { commandPassword } from './command-password.js'
import { confluentSecret } from './confluent-secret.js'
import { contentfulToken } from './contentful-token.js'
import { coralogixKey } from './coralogix-key.js'
import { courierKey } from './courier-key.js'
import { cratesIoToken } from './crates-io-token.js'
import { credentialCall } from './credential-call.js'
import { curlCredentials } from './curl-credentials.js'
import { databricksToken } from './databricks-token.js'
import { dbtToken } from './dbt-token.js'
import { denoToken } from './deno-token.js'
import { dependencyTrackKey } from './dependency-track-key.js'
import { digitaloceanToken } from './digitalocean-token.js'
import { discordToken } from './discord-token.js'
import { discordWebhook } from './discord-webhook.js'
import { dockerToken } from './docker-token.js'
import { dopplerToken } from './doppler-token.js'
import { dropboxToken } from './dropbox-token.js'
import { duffelToken } from './duffel-token.js'
import { dynatraceToken } from './dynatrace-token.js'
import { e2bKey } from './e2b-key.js'
import { easypostKey } from './easypost-key.js'
import { elasticKey } from './elastic-key.js'
import { elevenlabsKey } from './elevenlabs-key.js'
import { extendedKey } from './extended-key.js'
import { facebookAppToken } from './facebook-app-token.js'
import { facebookToken } from './facebook-token.js'
import { figmaToken } from './figma-token.js'
import { firebaseToken } from './firebase-token.js'
import { firecrawlKey } from './firecrawl-key.js'
import { fireworksKey } from './fireworks-key.js'
import { fleetbaseKey } from './fleetbase-key.js'
import { flexportToken } from './flexport-token.js'
import { flutterwaveKey } from './flutterwave-key.js'
import { flyioToken } from './flyio-token.js'
import { frameioToken } from './frameio-token.js'
import { fullstoryKey } from './fullstory-key.js'
import { gcpKey } from './gcp-key.js'
import { gcsHmacKey } from './gcs-hmac-key.js'
import { gitbookToken } from './gitbook-token.js'
import { githubToken } from './github-token.js'
import { gitlabToken } from './gitlab-token.js'
import { grafanaToken } from './grafana-token.js'
import { groqKey } from './groq-key.js'
import { harnessToken } from './harness-token.js'
import { heliconeKey } from './helicone-key.js'
import { herokuKey } from './heroku-key.js'
import { honeycombKey } from './honeycomb-key.js'
import { hubspotToken } from './hubspot-token.js'
import { huggingfaceToken } from './huggingface-token.js'
import { iexCloudToken } from './iex-cloud-token.js'
import { infracostKey } from './infracost-key.js'
import { inngestKey } from './inngest-key.js'
import { instagramToken } from './instagram-token.js'
import { intercomToken } from './intercom-token.js'
import { intra42Secret } from './intra42-secret.js'
import { ionicToken } from './ionic-token.js'
import { jetbrainsToken } from './jetbrains-token.js'
import { jinaKey } from './jina-key.js'
import { jwt } from './jwt.js'
import { klaviyoKey } from './klaviyo-key.js'
import { kongToken } from './kong-token.js'
import { labelledSecret } from './labelled-secret.js'
import { langfuseKey } from './langfuse-key.js'
import { langsmithKey } from './langsmith-key.js'
import { launchdarklyKey } from './launchdarkly-key.js'
import { linearKey } from './linear-key.js'
import { llamacloudKey } from './llamacloud-key.js'
import { lobKey } from './lob-key.js'
import { logfireToken } from './logfire-token.js'
import { mailchimpKey } from './mailchimp-key.js'
import { mailersendToken } from './mailersend-token.js'
import { mailgunKey } from './mailgun-key.js'
import { mandrillKey } from './mandrill-key.js'
import { mapboxToken } from './mapbox-token.js'
import { maxmindKey } from './maxmind-key.js'
import { mercadopagoToken } from './mercadopago-token.js'
import { mercuryToken } from './mercury-token.js'
import { modalToken } from './modal-token.js'
import { mollieKey } from './mollie-key.js'
import { mongodbAtlasSecret } from './mongodb-atlas-secret.js'
import { namedSecret } from './named-secret.js'
import { neonKey } from './neon-key.js'
import { netlifyToken } from './netlify-token.js'
import { netrcPassword } from './netrc-password.js'
import { newrelicKey } from './newrelic-key.js'
import { nightfallKey } from './nightfall-key.js'
import { notionToken } from './notion-token.js'
import { npmToken } from './npm-token.js'
import { nugetKey } from './nuget-key.js'
import { nvidiaKey } from './nvidia-key.js'
import { nylasKey } from './nylas-key.js'
import { octopusKey } from './octopus-key.js'
import { oktaToken } from './okta-token.js'
import { onepasswordToken } from './onepassword-token.js'
import { onesignalKey } from './onesignal-key.js'
import { openaiKey } from './openai-key.js'
import { openrouterKey } from './openrouter-key.js'
import { openshiftToken } from './openshift-token.js'
import { packagistToken } from './packagist-token.js'
import { paddleKey } from './paddle-key.js'
import { pagarmeKey } from './pagarme-key.js'
import { passwordHash } from './password-hash.js'
import { paypalToken } from './paypal-token.js'
import { perplexityKey } from './perplexity-key.js'
import { pineconeKey } from './pinecone-key.js'
import { plaidToken } from './plaid-token.js'
import { planetscaleToken } from './planetscale-token.js'
import { polarToken } from './polar-token.js'
import { portainerToken } from './portainer-token.js'
import { posthogKey } from './posthog-key.js'
import { postmanKey } from './postman-key.js'
import { powershellSecureString } from './powershell-secure-string.js'
import { prefectKey } from './prefect-key.js'
import { privateKey } from './private-key.js'
import { pubnubKey } from './pubnub-key.js'
import { pulumiToken } from './pulumi-token.js'
import { pypiToken } from './pypi-token.js'
import { razorpayKey } from './razorpay-key.js'
import { readmeKey } from './readme-key.js'
import { recaptchaKey } from './recaptcha-key.js'
import { renderKey } from './render-key.js'
import { replicateToken } from './replicate-token.js'
import { resendKey } from './resend-key.js'
import { retoolToken } from './retool-token.js'
import { rubygemsKey } from './rubygems-key.js'
import { runpodKey } from './runpod-key.js'
import { salesforceToken } from './salesforce-token.js'
import { saslCredentials } from './sasl-credentials.js'
import { scalewayKey } from './scaleway-key.js'
import { scalingoToken } from './scalingo-token.js'
import { scrapflyKey } from './scrapfly-key.js'
import { segmentToken } from './segment-token.js'
import { sendgridKey } from './sendgrid-key.js'
import { sentryToken } from './sentry-token.js'
import { shippoToken } from './shippo-token.js'
import { shopifyToken } from './shopify-token.js'
import { slackToken } from './slack-token.js'
import { slackWebhook } from './slack-webhook.js'
import { snykToken } from './snyk-token.js'
import { socketKey } from './socket-key.js'
import { sonarqubeToken } from './sonarqube-token.js'
import { sourcegraphToken } from './sourcegraph-token.js'
import { sqlPassword } from './sql-password.js'
import { squareToken } from './square-token.js'
import { stackhawkKey } from './stackhawk-key.js'
import { statedCode } from './stated-code.js'
import { statedSecret } from './stated-secret.js'
import { statsigKey } from './statsig-key.js'
import { stripeKey } from './stripe-key.js'
import { stytchSecret } from './stytch-secret.js'
import { supabaseToken } from './supabase-token.js'
import { swarmToken } from './swarm-token.js'
import { tailscaleKey } from './tailscale-key.js'
import { tavilyKey } from './tavily-key.js'
import { teamsWebhook } from './teams-webhook.js'
import { teamworkToken } from './teamwork-token.js'
import { telegramToken } from './telegram-token.js'
import { telnyxKey } from './telnyx-key.js'
import { tencentKey } from './tencent-key.js'
import { terraformToken } from './terraform-token.js'
import { ticketTailorKey } from './ticket-tailor-key.js'
import { tinesWebhook } from './tines-webhook.js'
import { togetherKey } from './together-key.js'
import { triggerKey } from './trigger-key.js'
import { twilioKey } from './twilio-key.js'
import { twitterToken } from './twitter-token.js'
import { typeformToken } from './typeform-token.js'
import { ubidotsToken } from './ubidots-token.js'
import { upcloudToken } from './upcloud-token.js'
import { urlCredentials } from './url-credentials.js'
import { vaultToken } from './vault-token.js'
import { vercelToken } from './vercel-token.js'
import { voiceflowKey } from './voiceflow-key.js'
import { voyageKey } from './voyage-key.js'
import { wandbKey } from './wandb-key.js'
import { wifKey } from './wif-key.js'
import { xaiKey } from './xai-key.js'
import { xataKey } from './xata-key.js'
import { yandexKey } from './yandex-key.js'
import { zapierWebhook } from './zapier-webhook.js'
import { zohoToken } from './zoho-token.js'
import { zuploKey } from './zuplo-key.js'

/** Everything that lets someone in, recognised by its form. Never reversible. */
export const credentialDetectors: readonly Detector[] = [
  adafruitKey,
  adobeSecret,
  adyenKey,
  ageSecretKey,
  airtableToken,
  aivenPassword,
  alibabaKey,
  amazonToken,
  anthropicKey,
  anyscaleKey,
  apifyToken,
  artifactoryToken,
  asanaToken,
  atlassianToken,
  authorization,
  awsBedrockKey,
  awsKey,
  awsSessionToken,
  axiomToken,
  azureClientSecret,
  azureKey,
  azureSasSignature,
  azureStorageKey,
  bitbucketToken,
  braintreeToken,
  brevoKey,
  brexToken,
  browserbaseKey,
  buildkiteToken,
  bundlerCredentials,
  cerebrasKey,
  checklyKey,
  checkoutKey,
  circleciToken,
  clickhouseKey,
  clickupToken,
  clojarsToken,
  cloudflareToken,
  cockroachKey,
  commandPassword,
  confluentSecret,
  contentfulToken,
  coralogixKey,
  courierKey,
  cratesIoToken,
  credentialCall,
  curlCredentials,
  databricksToken,
  dbtToken,
  denoToken,
  dependencyTrackKey,
  digitaloceanToken,
  discordToken,
  discordWebhook,
  dockerToken,
  dopplerToken,
  dropboxToken,
  duffelToken,
  dynatraceToken,
  e2bKey,
  easypostKey,
  elasticKey,
  elevenlabsKey,
  extendedKey,
  facebookAppToken,
  facebookToken,
  figmaToken,
  firebaseToken,
  firecrawlKey,
  fireworksKey,
  fleetbaseKey,
  flexportToken,
  flutterwaveKey,
  flyioToken,
  frameioToken,
  fullstoryKey,
  gcpKey,
  gcsHmacKey,
  gitbookToken,
  githubToken,
  gitlabToken,
  grafanaToken,
  groqKey,
  harnessToken,
  heliconeKey,
  herokuKey,
  honeycombKey,
  hubspotToken,
  huggingfaceToken,
  iexCloudToken,
  infracostKey,
  inngestKey,
  instagramToken,
  intercomToken,
  intra42Secret,
  ionicToken,
  jetbrainsToken,
  jinaKey,
  jwt,
  klaviyoKey,
  kongToken,
  labelledSecret,
  langfuseKey,
  langsmithKey,
  launchdarklyKey,
  linearKey,
  llamacloudKey,
  lobKey,
  logfireToken,
  mailchimpKey,
  mailersendToken,
  mailgunKey,
  mandrillKey,
  mapboxToken,
  maxmindKey,
  mercadopagoToken,
  mercuryToken,
  modalToken,
  mollieKey,
  mongodbAtlasSecret,
  namedSecret,
  neonKey,
  netlifyToken,
  netrcPassword,
  newrelicKey,
  nightfallKey,
  notionToken,
  npmToken,
  nugetKey,
  nvidiaKey,
  nylasKey,
  octopusKey,
  oktaToken,
  onepasswordToken,
  onesignalKey,
  openaiKey,
  openrouterKey,
  openshiftToken,
  packagistToken,
  paddleKey,
  pagarmeKey,
  passwordHash,
  paypalToken,
  perplexityKey,
  pineconeKey,
  plaidToken,
  planetscaleToken,
  polarToken,
  portainerToken,
  posthogKey,
  postmanKey,
  powershellSecureString,
  prefectKey,
  privateKey,
  pubnubKey,
  pulumiToken,
  pypiToken,
  razorpayKey,
  readmeKey,
  recaptchaKey,
  renderKey,
  replicateToken,
  resendKey,
  retoolToken,
  rubygemsKey,
  runpodKey,
  salesforceToken,
  saslCredentials,
  scalewayKey,
  scalingoToken,
  scrapflyKey,
  segmentToken,
  sendgridKey,
  sentryToken,
  shippoToken,
  shopifyToken,
  slackToken,
  slackWebhook,
  snykToken,
  socketKey,
  sonarqubeToken,
  sourcegraphToken,
  sqlPassword,
  squareToken,
  stackhawkKey,
  statedCode,
  statedSecret,
  statsigKey,
  stripeKey,
  stytchSecret,
  supabaseToken,
  swarmToken,
  tailscaleKey,
  tavilyKey,
  teamsWebhook,
  teamworkToken,
  telegramToken,
  telnyxKey,
  tencentKey,
  terraformToken,
  ticketTailorKey,
  tinesWebhook,
  togetherKey,
  triggerKey,
  twilioKey,
  twitterToken,
  typeformToken,
  ubidotsToken,
  upcloudToken,
  urlCredentials,
  vaultToken,
  vercelToken,
  voiceflowKey,
  voyageKey,
  wandbKey,
  wifKey,
  xaiKey,
  xataKey,
  yandexKey,
  zapierWebhook,
  zohoToken,
  zuploKey,
]
