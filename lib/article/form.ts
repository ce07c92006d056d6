import type { Form, Language } from './types.ts';

/** Forms of a pronouncement by analysts' convention (DOMAIN.md, "Who uses this"), weightiest first. */
const FORMS = {
  'joint-statement': '공동성명',
  'government-statement': '정부성명',
  'ministry-statement': '외무성 성명',
  'spokesman-statement': '대변인성명',
  'spokesman-press-statement': '대변인담화',
  'press-statement': '담화',
  answer: '대답',
  report: '보도',
  commentary: '론평',
  'press-review': '신문개관',
  message: '전문',
  speech: '연설',
} as const;

type FormId = keyof typeof FORMS;

interface Rule {
  readonly id: FormId;
  readonly pattern: RegExp;
  /** A headline with these words is about somebody else's pronouncement, or about more than one thing. */
  readonly unless?: RegExp;
}

const SPOKES = '(?:Spokesman|Spokesperson|Spokeswoman)';
const RELEASES = '(?:Issues?|Releases?|Makes?|Makes? Public|Gives?|Publishes)';
const ABROAD =
  /\b(?:Foreign|Various Countries|Different Countries|Russian|Chinese|Syrian|Cuban|Personages)\b(?! (?:Ministry|Minister|Affairs|Policy))/;

/** Headlines of English items: precise before complete; what none of them fits stays unknown. */
const ENGLISH_HEADLINE: readonly Rule[] = [
  { id: 'joint-statement', pattern: /\bJoint (?:Press )?Statement\b/i, unless: ABROAD },
  { id: 'press-review', pattern: /^(?:Press Review|Review of Rodong Sinmun)\b/i },
  {
    id: 'commentary',
    pattern: /(?::\s*KCNA Commentary$|^KCNA Commentary\b|\bKCNA Commentary$)/i,
  },
  {
    id: 'report',
    pattern:
      /(?::\s*KCNA Report$|^KCNA(?:'s)? Report\b|\bNA[DT]A(?:['’]s)? Report\b|^Report of (?:KPA|KCNA|DPRK)\b)/i,
  },
  {
    id: 'spokesman-press-statement',
    pattern: new RegExp(
      `\\bPress Statement (?:of|by|from) (?:the )?(?:DPRK )?[^:]*\\b${SPOKES}\\b|\\b${SPOKES}\\b[^:]*\\bPress Statement\\b`,
      'i',
    ),
    unless: ABROAD,
  },
  {
    id: 'answer',
    pattern: new RegExp(
      `\\b${SPOKES}\\b[^:]*\\b(?:Gives? Answers?|Answers? (?:to )?Questions?)\\b|^Answers? (?:Given )?(?:of|by)\\b[^:]*\\b${SPOKES}\\b`,
      'i',
    ),
    unless: ABROAD,
  },
  {
    id: 'spokesman-statement',
    pattern: new RegExp(
      `\\bStatement (?:of|by|from) (?:the )?[^:]*\\b${SPOKES}\\b|\\b${SPOKES}\\b[^:]*\\b${RELEASES} (?:Crucial |Important )?Statement\\b`,
      'i',
    ),
    unless: ABROAD,
  },
  {
    id: 'government-statement',
    pattern:
      /\bStatement (?:of|by) (?:the )?(?:DPRK Government|Government of (?:the )?DPRK)\b|\bDPRK Government (?:Issues|Releases) Statement\b/i,
  },
  {
    id: 'press-statement',
    pattern:
      /\bPress Statements? (?:of|by|from|on)\b|\b(?:Issues|Releases|Makes|Makes Public) (?:Crucial |Important )?Press Statement\b/i,
    unless: ABROAD,
  },
  {
    id: 'ministry-statement',
    pattern:
      /\bStatement (?:of|by) (?:the )?(?:DPRK (?:Foreign Ministry|Ministry of [A-Z])|(?:Foreign Ministry|Ministry of [A-Z][\w ]+) of (?:the )?DPRK)|^DPRK (?:Foreign Ministry|Ministry of [A-Z][\w ]+) (?:Issues|Releases) Statement\b/i,
  },
  {
    id: 'message',
    pattern:
      /^(?:Greetings|Congratulations|Congratulatory Message|Condolences) to\b|\bSends (?:\w+ ){0,2}(?:Greetings|Congratulations|Condolences|Message)\b/i,
    unless: /^Greetings to (?:DPRK|Respected|Supreme Leader)\b|\bReceives?\b/i,
  },
  {
    id: 'speech',
    pattern: /^(?:[^:]*['’]s )?Speech (?:at|by|of)\b|^[^,:]*\b(?:Makes|Delivers) (?:\w+ )?Speech\b/,
    unless: /\band (?:Makes|Delivers)\b/,
  },
];

/** The opening words where the headline does not say: "issued the following press statement". */
const ENGLISH_OPENING: readonly Rule[] = [
  {
    id: 'spokesman-press-statement',
    pattern: /\bspokes(?:man|person|woman)\b[^.]{0,160}\b(?:following )?press statement\b/i,
  },
  {
    id: 'press-statement',
    pattern: /\b(?:released|issued|made public|published) (?:the following |a )press statement\b/i,
  },
  {
    id: 'answer',
    pattern: /\bspokes(?:man|person|woman)\b[^.]{0,160}\bgave the following answers?\b/i,
  },
  { id: 'report', pattern: /\b(?:made public|released|issued) the following report\b/i },
];

const KOREAN_HEADLINE: readonly Rule[] = [
  { id: 'joint-statement', pattern: /공동\s?성명/ },
  { id: 'press-review', pattern: /《?로동신문》?\s?개관|신문\s?개관/ },
  { id: 'commentary', pattern: /조선중앙통신사\s?론평|^론평$/ },
  { id: 'spokesman-statement', pattern: /대변인\s?성명/ },
  { id: 'spokesman-press-statement', pattern: /대변인\s?담화/ },
  { id: 'answer', pattern: /대변인.{0,40}(?:대답|대답하였다)/ },
  { id: 'government-statement', pattern: /정부\s?성명/ },
  { id: 'ministry-statement', pattern: /외무성\s?성명/ },
  { id: 'press-statement', pattern: /담화(?:를? ?발표)?$/ },
  { id: 'report', pattern: /조선중앙통신사\s?(?:상보|보도)|총참모부\s?보도/ },
  { id: 'message', pattern: /(?:축전|위문전문|조전|답전)을 (?:보내|보내시였다)/ },
  { id: 'speech', pattern: /연설(?:을 하시였다)?$/ },
];

/** Reports in the papers abroad *on* a statement are no statement (`외무성 대변인담화 여러 나라에서 보도`). */
const KOREAN_ABOUT = /여러 나라|보도하였다|에서 보도|보내여왔다|받으시였다/;

const match = (rules: readonly Rule[], text: string): Form | null => {
  for (const { id, pattern, unless } of rules) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined && !unless?.test(text))
      return { id, words: found.replace(/^[:\s]+/, ''), korean: FORMS[id] };
  }
  return null;
};

/** How much of the first paragraph says what the text is. */
const OPENING = 600;

/**
 * The form of a pronouncement, with the words that show it; null where headline and first paragraph do not say (analysts' convention,
 * never a judgement).
 */
export function formOf(headline: string, firstParagraph: string, language: Language): Form | null {
  if (language === 'en') {
    return match(ENGLISH_HEADLINE, headline) ?? match(ENGLISH_OPENING, firstParagraph.slice(0, OPENING));
  }
  if (language === 'ko') return KOREAN_ABOUT.test(headline) ? null : match(KOREAN_HEADLINE, headline);
  return null;
}
