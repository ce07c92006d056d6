import type { Form } from '../../lib/article/types.ts';
import { t, type WordKey } from '../../lib/words.ts';

/** Names of the forms in `lib/article/form.ts`, as analysts write them. */
const NAMES: Readonly<Record<string, WordKey>> = {
  'joint-statement': 'partFormJointStatement',
  'government-statement': 'partFormGovernmentStatement',
  'ministry-statement': 'partFormMinistryStatement',
  'spokesman-statement': 'partFormSpokesmanStatement',
  'spokesman-press-statement': 'partFormSpokesmanPressStatement',
  'press-statement': 'partFormPressStatement',
  answer: 'partFormAnswer',
  report: 'partFormReport',
  commentary: 'partFormCommentary',
  'press-review': 'partFormPressReview',
  message: 'partFormMessage',
  speech: 'partFormSpeech',
};

/** The form's name; a form of a later version is told by its id. */
export function formName(form: Form): string {
  const key = NAMES[form.id];
  return key ? t(key) : form.id.replaceAll('-', ' ');
}
