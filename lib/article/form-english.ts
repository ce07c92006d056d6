import type { FormRule } from './form-rule.ts';

const SPOKES = '(?:Spokesman|Spokesperson|Spokeswoman)';
const RELEASES = '(?:Issues?|Releases?|Makes?|Makes? Public|Gives?|Publishes)';
/** Words of headlines about a pronouncement, or about somebody abroad who made one. */
const ABROAD =
  /\b(?:Foreign|Various Countries|Different Countries|(?<!DPRK and )Russian|Chinese|Syrian|Cuban|British|Britons|Austrians?|Personages|Media|Support(?:s|ed)?|Hail(?:s|ed)?|Back(?:s|ed)?|Favou?red|Welcome[sd]?|Laud(?:s|ed)?|Carried|Marked|Seminar|Rebuffed|Produced by|Slams|July 4)\b(?! (?:Ministry|Minister|Affairs|Policy))/;

/** Sent to the leaders, or by somebody else: a report of a message, not a message of theirs. */
const RECEIVED =
  /\bto (?:DPRK|WPK|Respected|Supreme Leader|Kim (?:Jong|Il))\b|\bReceive[sd]?\b|\bfrom\b(?! (?:DPRK|WPK|KPA|Kim)\b)/i;
const OURS = /\bDPRK\b|\bWPK\b|Korea/;

/** Headlines of English items: precise before complete; what none of them fits stays unknown. */
export const ENGLISH_HEADLINE: readonly FormRule[] = [
  { id: 'dispatch', pattern: /\bKCNA Dispatch\b/i },
  {
    id: 'joint-statement',
    pattern: /(?<!["“])\bJoint (?:Press )?Statement\b/i,
    unless: ABROAD,
    besides: OURS,
  },
  { id: 'press-review', pattern: /^(?:Press Review|Review of Rodong Sinmun)\b/i },
  {
    id: 'commentary',
    pattern: /(?::\s*KCNA Commentary$|^KCNA Commentary\b|\bKCNA Commentary$)/i,
  },
  {
    id: 'report',
    pattern:
      /(?::\s*KCNA Report$|^KCNA(?:'s)? (?:Detailed |Special )?Report\b|\bNA[DT]A(?:['’]s)? Report\b|^Report of (?:KPA|KCNA|DPRK)\b)/i,
    unless: ABROAD,
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
    unless: ABROAD,
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
    unless: ABROAD,
  },
  {
    id: 'message',
    pattern:
      /^(?:Greetings|Congratulations|Condolences) to\b|\bSends (?:\w+ ){0,2}(?:Greetings|Congratulations|Condolences|Message)\b|^(?:[^:]*['’]s )?(?:(?:Reply|Verbal|Congratulatory|Condolatory) )?Message (?:of \w+ )?(?:of|to)\b/i,
    unless: RECEIVED,
  },
  // A greeting by telegram, as the text says; a person may also be greeted by hand.
  { id: 'message', pattern: /\bGreets\b/, unless: RECEIVED, besides: /\bsent (?:a|his) (?:\w+ )?message\b/i },
  {
    id: 'speech',
    pattern: /^(?:[^:]*['’]s )?Speech (?:at|by|of|[Mm]ade)\b|^[^,:]*\b(?:Makes|Delivers) (?:\w+ )?Speech\b/,
    unless: new RegExp(`\\band (?:Makes|Delivers)\\b|${ABROAD.source}`),
  },
];

/** The opening words where the headline does not say: "issued the following press statement". */
export const ENGLISH_OPENING: readonly FormRule[] = [
  {
    id: 'spokesman-press-statement',
    pattern: /\bspokes(?:m[ae]n|person|woman)\b[^.]{0,160}\bfollowing press statement\b/i,
  },
  {
    id: 'press-statement',
    pattern: /\b(?:released|issued|made public|published) (?:the following |a )press statement\b/i,
  },
  {
    id: 'answer',
    pattern: /\bspokes(?:m[ae]n|person|woman)\b[^.]{0,160}\bgave the following answers?\b/i,
  },
  {
    id: 'spokesman-statement',
    pattern:
      /\bspokes(?:m[ae]n|person|woman)\b[^.]{0,160}\b(?:made public|released|issued) the following (?:\w+ )?statement\b/i,
  },
  {
    id: 'ministry-statement',
    pattern:
      /\b(?:Foreign Ministry|Ministry of Foreign Affairs)\b[^.]{0,120}\b(?:made public|released|issued) the following (?:\w+ )?statement\b/i,
  },
  { id: 'report', pattern: /\b(?:made public|released|issued) the following report\b/i },
];
