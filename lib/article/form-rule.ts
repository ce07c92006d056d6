/** Forms of a pronouncement by analysts' convention (DOMAIN.md, "Who uses this"), weightiest first, with the Korean terms. */
export const FORMS = {
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
  dispatch: '통신',
} as const;

/** Words that show a form. */
export interface FormRule {
  readonly id: keyof typeof FORMS;
  readonly pattern: RegExp;
  /** A text with these words is about somebody else's pronouncement, or about more than one thing. */
  readonly unless?: RegExp;
  /** What the first paragraph must say too, where there is one. */
  readonly besides?: RegExp;
}
