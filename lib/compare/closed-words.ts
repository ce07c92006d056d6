/**
 * Words of closed classes, in the languages of KCNA copy. Lower case. They weigh little when texts are aligned, and a change in nothing
 * else is one of function words.
 */
const ENGLISH =
  "a an the of to in on at by for from with without into onto upon within over under about after before between among amongst through during against toward towards along across around as than per via and or nor but so yet if then that this these those which who whom whose what when where while whilst because since until till though although whether it its it's he him his she her hers they them their we us our you your i me my there here also too is are was were be been being am do does did done has have had having will would shall should can could may might must not no s up out off only such both each any all some one's itself himself themselves thus thereby therefore hence";
const SPANISH =
  'el la los las un una unos unas de del al a en con sin por para sobre entre desde hasta y e o u ni que se su sus lo le les es son fue fueron ha han como más pero si no ya también';
const RUSSIAN =
  'и в во на с со к ко о об от до из за по под при для у а но что как это не ни же бы ли или то его ее её их он она они мы вы был была были было быть';
const CHINESE =
  '的 了 在 是 和 与 與 及 以 为 為 也 都 而 并 並 将 將 把 被 对 對 从 從 之 其 这 這 那 地 得 着 著 或 等 于 於';
const JAPANESE =
  'は が を に で と の も へ や から まで より て た だ し れ さ する した して いる いた である など という';
const KOREAN = '및 그 이 저 것 수 등 또 또한 그리고 의 을 를 은 는 가 와 과 에 에서 로 으로 도 만';

const CLOSED: ReadonlySet<string> = new Set(
  [ENGLISH, SPANISH, RUSSIAN, CHINESE, JAPANESE, KOREAN].flatMap((words) => words.split(' ')),
);

/** Whether `word` (any case) is an article, preposition, conjunction, pronoun, auxiliary or particle. */
export function isClosedWord(word: string): boolean {
  return CLOSED.has(word) || CLOSED.has(word.toLowerCase());
}

/** Closed words that turn or bound the sense: a change in one of them is never a small one. */
const WEIGHTY: ReadonlySet<string> = new Set(
  'not no without only both each any all some such must should may might can could shall if unless sin si ni не ни бы без'.split(
    ' ',
  ),
);
/** Determiners: small in a change, but worth as much as any word when texts are aligned. */
const DETERMINERS: ReadonlySet<string> = new Set(['other', 'another']);

/** Whether a change in nothing but `word` is a small one: a closed word that leaves the sense as it is. */
export function isFunctionWord(word: string): boolean {
  const small = word.toLowerCase();
  return (isClosedWord(word) || DETERMINERS.has(small)) && !WEIGHTY.has(small);
}
