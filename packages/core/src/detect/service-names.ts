/**
 * Services and products that hand out keys of no fixed form, as one word in lower case: what stands under
 * `<service> key`, `<service> id` or right behind the name is a credential if it looks random.
 */
export const serviceNames: readonly string[] = (
  'abbysale abuseipdb accuweather adafruit adobe adzuna agora airbrake airship airtable airvisual aiven alchemy ' +
  'alchemyapi alegra aletheia algolia alibaba alienvault allsports amadeus amazon ambee amplitude anypoint apacta api2cart ' +
  'apideck apiflash apifonica apify apilayer apimatic apimetrics apitemplate apollo appcues appfollow ' +
  'appoptics appsflyer appsynergy apptivo artifactory artsy asana assemblyai atera atlassian audd auth0 authorize ' +
  'autodesk autoklose autopilot avaza aviationstack aws axonaut aylien ayrshare azure bannerbear baremetrics beamer ' +
  'beebole besnappy besttime betterstack billomat bitbar bitbucket bitcoinaverage bitfinex bitly bitmex blablabus ' +
  'blazemeter blitapp blocknative blogger bombbomb boostnote borgbase braintree brandfetch brevo browserstack ' +
  'browshot bscscan buddyns budibase bugherd bugsnag buildkite bulbul bulksms buttercms caflou calendarific calendly ' +
  'calorieninja campayn cannyio capsulecrm captaindata carboninterface cashboard caspio censys centralstationcrm ' +
  'cexio chartmogul chatfuel checio checklyhq checkvist circleci clarifai clearbit clickhelp ' +
  'clicksend clickup cliengo clinchpad clockify clockworksms closecrm cloudconvert cloudelements cloudflare cloudimage ' +
  'cloudinary cloudmersive cloudplan cloudsmith cloverly cloze clustdoc coda codacy codeclimate codecov codemagic ' +
  'codequiry cohere coinapi coinbase coinlayer coinlib collect2 commercejs companyhub confluent ' +
  'contentful conversiontools convertapi convertkit convier courier coveralls craftmypdf crowdin cryptocompare ' +
  'currencycloud currencyfreaks currencylayer currencyscoop currentsapi customerguru customerio d7network dailyco ' +
  'dandelion dareboost databox datadog datagov debounce deepai deepgram delighted demio deputy detectify detectlanguage ' +
  'dfuse diffbot diggernaut digitalocean discogs discord disqus dnscheck docker docparser documo docusign dotdigital ' +
  'dovico dreamstime dronahq droneci dropbox duply dwolla dynalist dynatrace dyspatch eagleeyenetworks easyinsight ' +
  'easypost ecostruxureit edamam edenai eightxeight elasticemail elevenlabs enablex envoyapikey eraser ' +
  'etherscan ethplorer etsy eventbrite everhour exchangerate exportsdk extractorapi facebook facepp fastforex fastly ' +
  'feedier fibery figma fileio finage financialmodelingprep findl finnhub firebase fixer fixerio flatio fleetbase flickr ' +
  'flightapi flightlabs flightstats flowflu flutterwave fmfw formbucket formcraft formio formsite foursquare ' +
  'fountain frameio freshbooks freshdesk fulcrum fullstory fusebill fxmarket gcp geckoboard gemini gengo geoapify ' +
  'geocode geocodify geocodio geoipifi getemail getemails getgeoapi getgist getresponse getsandbox github gitlab gitter ' +
  'glassnode gocanvas gocardless goodday google graphcms graphhopper greptile groovehq gtmetrix guardianapi gumroad ' +
  'gyazo happi happyscribe hasura hellosign helpcrunch helpscout hereapi heroku hiveage holidayapi holistic ' +
  'honeycomb html2pdf hubspot huggingface hybiscus hypertrack ibm iconfinder iexapis imagekit imagga ' +
  'impala infobip infura insightly instabot instamojo intercom interseller intra42 intrinio invoiceocean ip2location ' +
  'ipapi ipgeolocation ipify ipinfo ipinfodb ipquality ipqualityscore ipregistry ipstack jira jotform jumpcloud ' +
  'jupiterone juro kaggle karmacrm keenio kickbox klaviyo klipfolio knapsackpro kontent kraken kucoin kylas ' +
  'langchain languagelayer larksuite launchdarkly leadfeeder lemlist lemonsqueezy lendflow lessannoyingcrm lexigram ' +
  'linear linemessaging linenotify linkedin linkpreview liveagent livestorm loadmill lob locationiq loginradius ' +
  'logzio lokalise loyverse lunchmoney luno macaddress madkudu magicbell mailboxlayer mailchimp mailerlite mailgun mailjet ' +
  'mailmodo mailsac mandrill mapbox mapquest marketstack mattermost mavenlink maxmind meaningcloud mediastack ' +
  'meistertask meraki mesibo messagebird metaapi metabase metrilo microsoft midtrans mindmeister miro mistral mixmax ' +
  'mixpanel mockaroo mojoauth monkeylearn moonclerk moosend mparticle mrticktock mux myexperiment ' +
  'myfreshworks myintervals nasdaq nethunt netlify neutrinoapi newrelic newsapi newscatcher newsdata nexmo nftport ngrok ' +
  'nicereply nitro noticeable notion nozbe npm nuget numverify nutritionix nylas nytimes oanda octopus okta omnisend ' +
  'onedesk onelogin onepagecrm onesignal onfleet oopspam openai opencage opencagedata opengraphr openuv openvpn openweather ' +
  'openweathermap opsgenie optimizely overloop owlbot packagecloud pagarme pagerduty pandadoc pandascore paperform ' +
  'paralleldots parsehub partnerstack passbase pastebin paydirtapp payhere paymo paymongo paypal paystack ' +
  'pdflayer pdfshift peopledatalabs pepipost phraseapp pinata pinecone pipedream pipedrive pivotaltracker pixabay ' +
  'plaid planetscale planviewleankit planyo plivo podio pollsapi poloniex positionstack postageapp posthog postman ' +
  'postmark powrbot privateai prismic prodpad prospectcrm protocolsio proxycrawl pubnub pulumi purestake pushbullet ' +
  'pusher pushover qase qualaroo qubole quickmetrics rabbitmq rapidapi rawg razorpay recaptcha reachmail ' +
  'refiner rentman repairshopr replicate replyio requestfinance restpack restpackhtmltopdf revampcrm ringcentral ' +
  'ritekit rollbar route4me rownd rubygems runrunit runscope salesblink salescookie salesforce salesmate sanity ' +
  'satismeter saucelabs scalewaykey scalr scrapeowl scraperapi scraperbox scrapestack scrapfly scrapingant scrapingbee ' +
  'screenshotapi screenshotlayer scrutinizerci securitytrails seatgeek selectpdf sendbird sendgrid sendinblue ' +
  'sentiment sentry serphouse serpstack sheety sherpadesk shipday shippo shodan shopify shotstack shutterstock ' +
  'signable signalwire signaturit signupgenius sigopt simfin simplesat simplynoted simvoly sinch sirv siteleaf skrapp ' +
  'skybiometry slack smartsheet smartystreets smooch snipcart snyk solace sonar sonarcloud sonarqube sourcegraph sparkpost ' +
  'speechtext splunk spoonacular spotify squarespace squareup stabilityai standuply statuscake statuspage statuspal ' +
  'stitchdata stockdata storecove stormboard stormglass storyblok storychief strava stripe stytch sugester sumologic ' +
  'supabase supernotes survicate swiftype tallyfy tatum taxjar teamgate teamwork technicalanalysis telegram teletype ' +
  'telnyx terraform testingbot text2data textmagic theoddsapi thinkific thousandeyes ticketmaster tickettailor tiingo timecamp ' +
  'timezoneapi tineswebhook tmetric todoist toggl tokeet tomorrowio tomtom tradier transferwise travelpayouts travis trello ' +
  'twelvedata twilio twitch twitter tyntec typeform typetalk ubidots uclassify unplugg unsplash upcdatabase ' +
  'uplead uploadcare uptimerobot upwave urlscan userflow userstack vatlayer vbout vercel verimail veriphone versioneye ' +
  'viewneo virustotal visualcrossing voicegain voodoosms vouchery vpnapi vultr vyte wakatime walkscore weatherbit weatherstack ' +
  'webex webflow webscraper webscraping wepay whoxy wistia woocommerce worksnaps workstack worldcoinindex worldweather wrike ' +
  'xai yandex yelp youneedabudget yousign youtube zapier zendesk zenkit zenrows zenscrape zenserp zeplin zerobounce zerotier ' +
  'zipapi zipbooks zipcodeapi zipcodebase zoho zohocrm zonkafeedback zoom zulip'
).split(' ')

/** What in front of `key` says that it opens nothing: places in data stores, queues and interfaces, and public halves. */
export const plainKeys: readonly string[] = (
  'cache partition primary public foreign sort routing idempotency object row hash range lookup group dedup deduplication ' +
  'message s3 file path index record event item entity issue project job task order trace query state store map json field ' +
  'column parent child node unique natural composite surrogate shard bucket lock redis memcached hot registry host peer ' +
  'verification publishable site translation locale i18n menu tab set feature flag config setting property kms content ' +
  'image asset upload resource metric tag label request correlation batch dictionary tree'
).split(' ')
