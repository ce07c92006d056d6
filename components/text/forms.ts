import type { Form } from '../../lib/article/types.ts';

/** The form's name in English, as analysts write it: `spokesmans-press-statement` is told apart from its Korean term by the id alone. */
export function formName(form: Form): string {
  return form.id.replaceAll('-', ' ');
}
