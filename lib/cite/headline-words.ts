/** English words that headlines capitalise and sentences do not: what may be lowered where the article's text says nothing of a word. */

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Words that even a capitalised headline leaves small, or may. */
export const FUNCTION_WORDS = list(`
  a about above across after against ahead along amid among an and around as at be before behind below between beyond both but by down
  during for from if in inside into its it like near nor of off on onto or out over per since so than that the their them then this those
  through till to toward towards under until up upon via vs when where while who whom whose why with within without yet is are was were
  has have had not no also how what which can may must shall should will would he she his her him they we us our you your all any each
  every more most much many some such only own same too very just here there again`);

/** Words of KCNA's headlines that are no names by themselves. Verbs in -s and nouns; forms in -ed, -ing, -tion, … are known by their end. */
export const COMMON_WORDS = list(`
  abroad academy accelerates accuses act actions acts adopts affairs aggressor agree agrees agriculture aid aids aims air alarm
  alert ambassador analyst analysts anniversary answer answers anthem anti appeal appeals appoints area areas arms army arrive arrives
  art article artillery artiste artistes artists arts asks assault attack attacks attends author authorities authority aviation award
  awards ballistic ban base bases basic basket baskets battle begin begins bid big biggest bill birth birthday blame blasts bodies
  body bomb book border break breaks brigade brings brisk broadcast build builder builders bureau business cadre cadres calls camp
  campaign camps candlelight capital care case cause ceasefire celebrates cemetery centenarian center central centre ceremony
  chairman chairperson change charge charges charter chief child children chorus circles citizens city civil class close closes coal
  college colleges combat comes command commander commanders commentary commission committee committees communique company
  complex complexes comrade comrades condemns concert confab conference congress congratulates contest control convenes cooperate corps
  council countries country county coup courage course court crime crimes crisis crops cruise culture cup dark data date day days
  dead death debate decade decision decisions decree deeds defence defense defends delegate delegates delegations deliver delivers
  demand demands demo denounces department deputy destroyer deterrent devotes dialogue dies diplomat diplomatic director directors
  disaster disease distribute district division doctor doctors dog domestic drama drill drills drive duty earthquake east economic economy
  edition editor effort efforts election elections embassies embassy enemy energy engine enjoys ensemble enter enters enterprise
  enterprises envoy epidemic era escape evening event events exercise exercises exhibits expert experts exports extends external
  faces factories factory fair fall families family farce farm farmer farmers farms father fatherland feat feats festival field
  fields fight fighter fighters figures film final finds fire first fish fishery five flag fleet flight flood floods floral flower
  flowers flu food football force forces foreign form former forum four free fresh friend friends front fruit full fund further future
  gains gala game games gas gathers general germ gets gift gifts girl give gives global go goal goes gold good goods government grain
  great greetings greets ground group groups grows growth guard guards guest guests guides guilt gun half hall hands hands-off hard
  harvest head headquarters heads heal health hear hears heart held help helps here hero heroes heroine high higher highway hints
  history hits hold holds holiday home honor honors honours hospital hostile hosts hot house houses human hurls idea ideas image
  imperialist import importance imports industrial industries industry information inspects instance institute institutes int'l
  interest interests issue issues item items iron job joins joint journalist journalists keeps key kick kind king know lab labor
  labour land largest last late launch launcher launches law laws lay lays leader leaders leads league leave leaves lecture leg legal
  lesson lessons letter letters level lie lies life light line lines link list local long look looks loss love made main maintains make
  makes march mark marks marshal mass match material materials measures media medical medicine meet meets member members memory men
  message messages method methods mid-term military militia mill million mine miners mines minister ministers ministry missile
  missiles model modern money month monthly months moral mother mothers motherly mountain move moves museum music mutual name nation national
  nationals nations nationwide nature naval navy network never new news newspaper night noble north note notes now nuclear number
  observes offers office officer officers official officials old one op-ed open opener opens operate opposes order orders organ organ's organs
  orchestra outrage oversees page paid palace panel paper papers parade parks part participants parties partner party past path patriots
  pay pays peace peasants pen people people's percent performs period personage personages phone photo photos place places plan plane planes plans plant plants plays pledges plot
  plots poem police policies policy polls port post power powerful powers premier prepares presents president press prime principle
  prize probe problem process product products program programme progress project projects promotes proof proposal protest protests prove proves
  province provinces provincial publics public publishes puppet purpose pursues quake quality question questions race racket railway railways rain raise raises rally
  reach reaches read ready real reason rebuke receives reckless record records recovery red reforms region regional regions regime
  reject rejects relations release releases remains remark remarks reply report reporter reporters reports republic rescue research
  residence resolute resort resource resources respected response rest result results returns reveals review reviews revises
  revolt right rights rise rises river road roads rocket rockets role round ruin rule rules run runs rural safe sample sanctions
  satellite satellites say says scale scene scheme school schoolchildren schools science sciences scientist scientists sci-tech sea
  season seats second secret secretary section sector sectors security see seeks sees self-defence self-defense self-reliance sell send sends
  series service serviceman servicemen service-person session set sets settles seven share ship ships shock shop short show shows side sign signs
  site sites situation six skill slander slogan small social society soldier soldiers solemn solidarity song songs sound source south
  space speaker speaks special speech speeches spirit spokesman spokesperson spokeswoman sport sports spring spy square stadium staff stage stages
  stand standard stands start starts state statement statements states station stations statue statues steel step steps stop
  stops storm story strategic strategy street strength strike strikes strong structure struggle student students studies study
  style submarine success successes suffer summer summit supply support supports supreme system systems tactical take takes talks
  target task tasks teacher teachers team tech technology ten term terms terror test tests text thank thanks theater theatre theme
  thing third threat threats three ties time times tool top total tour town trade traffic train training traitor transport tree
  trees tribute trick trial trials trip troops trouble true trustees truth turn turns twin two union unit unity units university urges
  use uses vegetable vehicle version vessel vessels veteran veterans vice victim victims victory view views village villages
  visit visitors visits volunteer volunteers vote votes wage wants war warmonger warmongers warning warns warship warships watch watches water
  waters way ways weapon weapons weather week welfare west wheat wide win winner winners wins winter wishes woman women women's won word words work
  worker workers workers' works world worldwide worse wreath wreaths write writer writers wrong year year-end year's years yield young youth youths zeal
  arrived built came cement concrete damage damaged depends hand learn learns met networks paid put realize reserve reserves sent stood took went
  amateurs autumn conducts employee employees fireworks glory happiness increase increases older person persons shell shells shown tournament academy
  achievements agricultural amazing armed birthplace chemical cold communist criminal current dangerous different emergency equal
  equipment exhibit extraordinary floating flower-basket former gratitude happy important independent innovator innovators inaugural
  inhabitant inhabitants large live machine machinery measures multiple native patriotic patriotism pharmacy pharmacies plenary
  pharmaceutical political possible power-station preparatory prosperity raw revolutionary sacred scientific senior serious sincere
  sovereignty sovereign strange sympathy technical theoretical tripartite unique various vigorous vicious worth worthy`);

/** Words that are part of a name when a name follows: "Foreign Minister Choe", "General Secretary Kim". */
export const TITLES = list(`
  academician ambassador chairman chairperson chairwoman chief comrade deputy director doctor dr first foreign general governor king leader marshal
  minister mr mrs ms north south east west premier president prime prince princess professor queen secretary senator sultan vice`);

/** Names made of common words. */
export const NAME_PHRASES: readonly string[] = [
  "Workers' Party of Korea",
  'Workers’ Party of Korea',
  "Supreme People's Assembly",
  'Supreme People’s Assembly',
  "Korean People's Army",
  'Korean People’s Army',
  "People's Army",
  'People’s Army',
  'Central Committee',
  'Central Military Commission',
  'Political Bureau',
  'State Affairs Commission',
  'State Affairs',
  'Foreign Ministry',
  'Ministry of Foreign Affairs',
  'Ministry of National Defence',
  'General Staff',
  'Rodong Sinmun',
  'New Year',
  'Day of the Sun',
  'Day of the Shining Star',
  'Red Cross',
  'Security Council',
  'General Assembly',
  'United Nations',
  'United States',
  'White House',
  'Middle East',
  'South Korea',
  'North Korea',
  'East Sea',
  'West Sea',
  'World War II',
  'World Cup',
];

/** Acronyms, for headlines all in capitals; UN is not among them: it is more often the name. */
export const ACRONYMS = list(`
  ACNC ASEAN CC CPC CPRF CPV DPRK EU FIFA FM FMS GDP IAEA ICBM ICRC IOC IT KCNA KPA KPRA MP NATO NGO PM PRC ROK RYO SPA TV UK UNICEF URP US USA WFP WHO
  WPK WTO II III IV`);

/** Names that end like common words. */
const NAMES_BY_END = list(
  'jinping xiaoping liping zhongping beijing nanjing chongqing liaoning mohammed ahmed muhammed vienna britain peking viking clinton washington boeing',
);

/** Whether a word, in lower case, is common in English: listed, or built like one. */
export function isCommonWord(word: string): boolean {
  if (FUNCTION_WORDS.has(word) || COMMON_WORDS.has(word)) return true;
  const stem = word.replace(/['’]s?$/, '');
  if (stem !== word && isCommonWord(stem)) return true;
  const singular = word.replace(/(?:(?<=ss|sh|ch|x|z|o)es|(?<!s)s)$/, '');
  if (singular !== word && COMMON_WORDS.has(singular)) return true;
  if (NAMES_BY_END.has(word) || word.length < 6) return false;
  return /(?:ed|ing|ings|tion|tions|sion|sions|ment|ments|ness|ity|ities|ously|ally|ful|less|ship|ships|ance|ence|ances|ences|ists?|isms?|izes?|ises?|ifies|ates|tive|tives|able|ible)$/.test(
    word,
  );
}
