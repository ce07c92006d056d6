import { describe, expect, it } from 'vitest';
import { cite, prepare } from '../../../lib/cite/cite.ts';
import { JOINT_STATEMENT } from './articles.ts';

describe('a style that is made ready', () => {
  it('cites as one that was not', async () => {
    const before = await cite(JOINT_STATEMENT, { style: 'mla', form: 'entry' });
    await prepare('apa');
    await prepare('plain');
    expect(await cite(JOINT_STATEMENT, { style: 'mla', form: 'entry' })).toEqual(before);
    expect((await cite(JOINT_STATEMENT, { style: 'apa', form: 'entry' })).text).toMatch(
      /^Korean Central News Agency\. \(/,
    );
  });

  it('is told to be gone where it is', async () => {
    await expect(prepare('csl:no-such-style')).rejects.toMatchObject({ code: 'style-gone' });
  });
});
