/** Lists of attendance in Latin letters: `A, minister of X, B and C, members of Y, Vice-Premier D and officials concerned`. */

/** Somebody listed, as printed. */
export interface Listed {
  readonly name: string;
  readonly post: string | null;
}

/** What tells a list of a language. */
export interface ListGrammar {
  /** The words before a list. */
  readonly openings: readonly RegExp[];
  /** The words after a list that begins its sentence; null where the language has none. */
  readonly closing: RegExp | null;
  readonly and: string;
  /** A word that names a post. */
  readonly post: RegExp;
  /** A post of several people: it is of all the names before it. */
  readonly plural: RegExp;
  /** People who are not named. */
  readonly crowd: RegExp;
  /** A crowd that tells what the names before it are. */
  readonly jointPost: RegExp;
  /** Words before a name that are no post. */
  readonly honorific: RegExp;
  /** Words after which a name is part of what stands before. */
  readonly dangling: RegExp;
  /** After these a full stop ends no sentence. */
  readonly abbreviations: RegExp;
}

/** Family names as the DPRK writes them in Latin letters. */
const FAMILY =
  'An|Cha|Chae|Chang|Cho|Choe|Chon|Chong|Chu|Ha|Ham|Han|Ho|Hong|Hwang|Hyon|Im|In|Jang|Je|Ji|Jin|Jo|Jon|Jong|Ju|Kal|Kam|Kang|Ki|Kil|Kim|Ko|Kong|Ku|Kuk|Kum|Kung|Kwak|Kwon|Kye|Kyong|Ma|Maeng|Min|Mo|Mun|Myong|Na|Nam|No|O|Ok|Om|Pae|Paek|Pak|Pan|Pang|Phyo|Pong|Pyon|Ra|Ri|Rim|Ro|Ru|Ryang|Ryo|Ryom|Ryu|Sa|Sim|Sin|So|Sok|Sol|Son|Song|Tae|Thae|Thak|To|U|Un|Wang|Wi|Won|Yang|Ye|Yo|Yom|Yon|Yong|Yu|Yuk|Yun';
const KOREAN = `(?:${FAMILY})(?: [A-Z][a-z]*){1,2}`;
const NAME = new RegExp(`^${KOREAN}$`);
const TITLED = new RegExp(`^(?<title>.{2,160}?)[ ](?<name>${KOREAN})$`);
/** Somebody from abroad: told by the post that follows. */
const FOREIGN =
  /^(?:[A-Z]\.\s?)?\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}[\p{L}'’-]+|\p{Lu}\.|al|bin|de|da|van|von)){0,4}$/u;
const ORGANISATION =
  /\b(?:Party|Committee|Ministry|Army|Bureau|Academy|Commission|Cabinet|Korean?|Department|University|General|Staff|Assembly|Council|Institute|Complex|Factory|Province|City|County|Union|Association|Society|Industry|Sports|Presidium|Minister|Premier|Chairman|President|Director|Secretary|Chief|Commander|Ambassador|Marshal|Front|League|Federation|Museum|Hall|Palace|Agency|Corps|Navy|Force|Region|DPRK|China|Russia)\b/;
const INITIALS = /^(?:[A-Z]{2,6}|[A-Z](?:\.[A-Z])+\.?)(?:\s|$)/;
/** `a chairperson of a friendly party`, `its members`: nobody who was named. */
const UNNAMED = /^(?:an?|its|his|her|their|una?|sus?)\s/;
const LONGEST_POST = 400;
/** A list longer than this is none. */
const LONGEST_LIST = 6000;

interface Segment {
  readonly text: string;
  /** What stands before it: `, `, ` and `. */
  readonly by: string;
}

interface Person {
  readonly name: string;
  post: string | null;
  /** Whether the post stood before the name, so that what follows is none of it. */
  readonly titled: boolean;
}

const sentencesOf = (text: string, { abbreviations }: ListGrammar): string[] => {
  const sentences: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(
    /(?<=[\p{Ll}\d)”"’'])\.\s+(?=[\p{Lu}“"‘])|\.\s+(?=(?:Present|Attending|The|He|They|At|In|It|There|A)\s)/gu,
  )) {
    if (abbreviations.test(text.slice(from, index + 1))) continue;
    sentences.push(text.slice(from, index));
    from = index + 1;
  }
  sentences.push(text.slice(from).replace(/\.\s*$/, ''));
  return sentences.map((one) => one.trim());
};

const segmentsOf = (list: string, { and }: ListGrammar): Segment[] => {
  const parts = list.split(new RegExp(`(,? ${and} |[,;] )`, 'u'));
  const segments: Segment[] = [{ text: (parts[0] ?? '').trim(), by: '' }];
  for (let at = 1; at < parts.length; at += 2)
    segments.push({ by: parts[at] ?? '', text: (parts[at + 1] ?? '').trim() });
  return segments.filter(({ text }) => text !== '');
};

const peopleIn = (list: string, grammar: ListGrammar): Person[] => {
  const { post, plural, crowd, jointPost, honorific, dangling } = grammar;
  const segments = segmentsOf(list.slice(0, LONGEST_LIST), grammar);
  const people: Person[] = [];
  /** Whose post what follows may be; null after a crowd. */
  let open = null as Person | null;
  /** Words before a title: `Minister of Construction` of `… and Building-Materials Industry So Jong Jin`. */
  let held = '';

  const withoutPost = () => {
    const last: Person[] = [];
    for (let at = people.length - 1; at >= 0; at--) {
      const one = people[at];
      if (!one || one.post !== null) break;
      last.push(one);
    }
    return last;
  };
  const give = (words: string) => {
    const shared = plural.test(words);
    for (const one of shared ? withoutPost() : withoutPost().slice(0, 1)) one.post = words;
  };
  const extend = (person: Person, words: string) => {
    const before = person.post;
    for (const one of people) {
      if (one.post === before && one.post !== null && (one === person || plural.test(before ?? '')))
        one.post = words.slice(0, LONGEST_POST);
    }
  };
  const add = (name: string, title: string | null) => {
    open = { name, post: title, titled: title !== null };
    people.push(open);
    held = '';
  };

  for (const [index, { text, by }] of segments.entries()) {
    const after = segments[index + 1];
    const person: Person | null = open;
    if (NAME.test(text)) {
      const before = people.at(-1);
      // `vice-chairmen Kang Yun Sok and Kim Ho Chol`: the title is of both, unless the second has a post of his own.
      const shares =
        before?.titled === true &&
        plural.test(before.post ?? '') &&
        !(after && after.by === ', ' && post.test(after.text) && !TITLED.test(after.text));
      add(text, shares ? (before?.post ?? null) : null);
      continue;
    }
    const { title = '', name = '' } = TITLED.exec(text)?.groups ?? {};
    // `officials of the ministry including Vice-Minister Kung Sok Ung`
    const own = title.split(/ including /u).at(-1) ?? title;
    const whole = held === '' || own !== title ? own : `${held} ${grammar.and} ${own}`;
    if (name !== '' && !dangling.test(title) && post.test(whole)) {
      if (honorific.test(title)) add(name, null);
      else add(name, whole);
      continue;
    }
    if (name !== '') {
      open = null;
      held = '';
      continue;
    }
    if (
      FOREIGN.test(text) &&
      text.includes(' ') &&
      !ORGANISATION.test(text) &&
      after?.by === ', ' &&
      post.test(after.text) &&
      !TITLED.test(after.text)
    ) {
      add(text, null);
      continue;
    }
    if (person === null) {
      held = post.test(text) ? text : '';
      continue;
    }
    if (UNNAMED.test(text)) {
      open = null;
      continue;
    }
    if (crowd.test(text)) {
      if (jointPost.test(text) && by === ', ' && withoutPost().length > 1) {
        for (const one of withoutPost()) one.post = text;
      } else open = null;
      held = '';
      continue;
    }
    if (person.titled) {
      held = text;
      continue;
    }
    if (person.post === null) {
      if (by === ', ' && (post.test(text) || INITIALS.test(text))) give(text);
      else open = null;
      continue;
    }
    // A post goes on: `, WPK`, ` and premier of the Cabinet`, ` and Sports`.
    const goesOn =
      post.test(text) || INITIALS.test(text) || /^(?:the )?\p{Lu}/u.test(text) || /^concurrently /.test(text);
    if (goesOn) extend(person, `${person.post}${by}${text}`);
    else open = null;
  }
  return people;
};

/** What follows a list in its sentence and is none of it. */
const withoutClause = (list: string) => list.replace(/,? (?:who|which|whom|quien(?:es)?)\b.*$/u, '');

/** The people of the lists of attendance in a paragraph. */
export function readNameList(paragraph: string, grammar: ListGrammar): Listed[] {
  const found: Listed[] = [];
  const take = (people: readonly Person[]) => {
    for (const { name, post } of people) found.push({ name, post });
  };
  for (const sentence of sentencesOf(paragraph, grammar)) {
    const opening = grammar.openings.map((pattern) => pattern.exec(sentence)).find((match) => match !== null);
    if (opening) {
      take(peopleIn(withoutClause(sentence.slice(opening.index + opening[0].length)), grammar));
      continue;
    }
    const closing = grammar.closing?.exec(sentence);
    // One name before "attended" is the subject of a report, not a list.
    const people = closing ? peopleIn(sentence.slice(0, closing.index), grammar) : [];
    if (people.length > 1) take(people);
  }
  return found;
}
