// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { PanelApp } from '../../../../components/panel/panel-app.tsx';
import { ZoteroSheet } from '../../../../components/zotero/zotero-sheet.tsx';
import { PlainError } from '../../../../lib/plain-error.ts';
import type {
  Send,
  ZoteroFailure,
  ZoteroOutcome,
  ZoteroServices,
  ZoteroTrouble,
} from '../../../../lib/services.ts';
import { fakeServices } from '../../../preview/fake-services.ts';
import { inventedZotero, VIEWS } from '../../../preview/invented.ts';
import { mount, press, settle } from '../screen-hands.ts';

const CLIP = 'clip-000000';

async function show(zotero: Partial<ZoteroServices> = {}, ids: readonly string[] = [CLIP]) {
  const services = fakeServices(40, VIEWS.list);
  const desk = { ...inventedZotero(), ...zotero };
  const onClose = vi.fn();
  const mounted = await mount(
    <ZoteroSheet
      services={{ ...services, handoff: { ...services.handoff, zotero: desk } }}
      clips={ids.map((id) => ({ id, captureId: null }))}
      onClose={onClose}
    />,
  );
  await settle();
  return { ...mounted, desk, onClose };
}

/** Ends every clip the same way. */
const ending = (outcome: ZoteroOutcome): ZoteroServices['send'] =>
  vi.fn(async (orders, _parcel, { onOutcome }) => {
    for (const { clipId } of orders) onOutcome(clipId, outcome);
  });

const SENT: Send = {
  id: 'send-1',
  clipId: CLIP,
  captureId: 'capture',
  version: 2,
  at: '2026-03-14T21:40:00.000Z',
  session: 's',
  target: 'C12',
  place: ['My Library', 'KCNA'],
  standing: 'sent',
  lacks: [],
};

describe('before anything is sent', () => {
  it('the person is asked, and a refusal is told', async () => {
    let yes = false;
    const allow = vi.fn(async () => yes);
    const look = vi.fn(inventedZotero().look);
    const { text, button } = await show({ allowed: async () => false, allow, look });
    expect(text()).toContain('The browser asks you first');
    expect(look).not.toHaveBeenCalled();
    await press(button('Allow, and look for Zotero'));
    expect(text()).toContain('It was not allowed, so Zotero was not asked and nothing was sent.');
    expect(look).not.toHaveBeenCalled();
    yes = true;
    await press(button('Allow, and look for Zotero'));
    expect(text()).toContain('Zotero 7.0.15 is running.');
  });

  it.each<[ZoteroTrouble, RegExp]>([
    ['not-running', /^Zotero does not answer on this computer\. Nothing was sent/],
    ['not-zotero', /Another program answers/],
    ['zotero-too-old', /This Zotero is too old/],
    ['dateline-too-old', /update Dateline/],
    ['busy', /Zotero is busy/],
    ['timed-out', /did not answer within 25 seconds/],
    ['read-only', /no library that may be written to/],
    ['refused', /answer 500/],
  ])('what stands in the way is told: %s', async (trouble, words) => {
    const states = [{ kind: 'trouble' as const, trouble, status: 500 }];
    const look = vi.fn(async () => states.shift() ?? (await inventedZotero().look()));
    const { find, text, button } = await show({ look });
    expect(find('[role="status"]').textContent).toMatch(words);
    await press(button('Look again'));
    expect(text()).toContain('Zotero 7.0.15 is running.');
  });

  it('a private window is told', async () => {
    const { text } = await show({ privateWindow: async () => true });
    expect(text()).toContain('This is a private window. What you send stays in Zotero');
  });

  it('earlier times are told, and the button says that it is again', async () => {
    const send = ending({ kind: 'sent', lacks: [] });
    const { text, button } = await show({ sent: async () => [SENT], send });
    expect(text()).toMatch(/Sent on .* to My Library › KCNA, version 2\./);
    await press(button('Send again'));
    expect(send).toHaveBeenCalledWith(
      [{ clipId: CLIP, captureId: null, known: ['send-1'], resume: null }],
      expect.anything(),
      expect.anything(),
    );
  });

  it('one that was interrupted is asked after, not sent again', async () => {
    const send = ending({ kind: 'sent', lacks: [] });
    const { text, button } = await show({ sent: async () => [{ ...SENT, standing: 'saving' }], send });
    expect(text()).toContain('It may have arrived: ask Zotero, or look there.');
    await press(button('Ask Zotero'));
    expect(send).toHaveBeenCalledWith(
      [{ clipId: CLIP, captureId: 'capture', known: ['send-1'], resume: 'send-1' }],
      expect.anything(),
      expect.anything(),
    );
  });

  it('of many, those that were sent before stay at home unless they are asked for', async () => {
    const send = ending({ kind: 'sent', lacks: [] });
    const { text, button, find } = await show({ sent: async () => [SENT], send }, [CLIP, 'clip-000001']);
    expect(text()).toMatch(/One of these was sent before, on /);
    await press(find('input[aria-label="Send those again too"]'));
    button('Send 2 clips');
    await press(find('input[aria-label="Send those again too"]'));
    await press(button('Send 1 clip'));
    expect(send).toHaveBeenCalledWith(
      [{ clipId: 'clip-000001', captureId: null, known: [], resume: null }],
      expect.objectContaining({ tags: { own: true, added: [] }, note: null }),
      expect.anything(),
    );
  });
});

describe('what came of it', () => {
  it.each<[ZoteroFailure, RegExp]>([
    ['broken', /did not arrive/],
    ['session-used', /answer 409/],
    ['not-noted', /so it was not sent/],
    ['target-gone', /is gone or read-only now/],
    ['read-only', /no library that may be written to/],
    ['clip-gone', /was deleted meanwhile/],
    ['refused', /answer 500/],
  ])('is told where it failed: %s', async (why, words) => {
    const { text, button } = await show({ send: ending({ kind: 'failed', why, status: 500 }) });
    await press(button('Send'));
    expect(text()).toMatch(words);
    expect(text()).not.toContain('Sent to');
  });

  it('may be sent again with the same choices where it did not arrive', async () => {
    const send = ending({ kind: 'failed', why: 'broken', status: 0 });
    const { button } = await show({ send });
    await press(button('Send'));
    await press(button('Try again'));
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('may not be certain, and then is asked after', async () => {
    const sends: Send[] = [];
    const outcomes: ZoteroOutcome[] = [
      { kind: 'unsure', why: 'timed-out' },
      { kind: 'sent', lacks: ['place-and-tags', 'snapshot-in-doubt'] },
    ];
    const send = vi.fn<ZoteroServices['send']>(async ([order], _parcel, { onOutcome }) => {
      const outcome = outcomes.shift();
      sends.splice(0, 1, { ...SENT, standing: outcome?.kind === 'sent' ? 'sent' : 'saving' });
      if (order && outcome) onOutcome(order.clipId, outcome);
    });
    const { text, button } = await show({ sent: async () => [...sends], send });
    await press(button('Send'));
    expect(text()).toContain('Zotero did not answer in time. It may have arrived');
    await press(button('Ask Zotero'));
    expect(send.mock.calls[1]?.[0]).toMatchObject([{ resume: 'send-1' }]);
    expect(text()).toContain('Sent to My Library › KCNA.');
    expect(text()).toContain('did not set its collection and tags');
    expect(text()).toContain('The page may be missing');
  });

  it('is told where another window was first, and leads back to the choices', async () => {
    const { text, button } = await show({ send: ending({ kind: 'sent-before' }) });
    await press(button('Send'));
    expect(text()).toContain('It was sent from another window meanwhile. Nothing was sent now.');
    await press(button('Look again'));
    expect(text()).toContain('Zotero 7.0.15 is running.');
  });

  it('names those of many that did not arrive; the person may stop', async () => {
    let go = () => {};
    const send = vi.fn<ZoteroServices['send']>(async (orders, _parcel, { onOutcome, signal }) => {
      const [one, two] = orders;
      if (one) onOutcome(one.clipId, { kind: 'sent', lacks: [] });
      await new Promise<void>((resolve) => {
        go = resolve;
      });
      if (two && signal.aborted) onOutcome(two.clipId, { kind: 'failed', why: 'broken', status: 0 });
    });
    const { text, button } = await show({ send, sent: async () => [] }, [CLIP, 'clip-000001', 'clip-000002']);
    await press(button('Send 3 clips'));
    expect(text()).toContain('Sending: 1 of 3 done');
    await press(button('Stop'));
    go();
    await settle();
    expect(text()).toContain('1 of 3 sent');
    expect(text()).toContain('1 clip not sent: you stopped.');
    expect(text()).toContain('did not arrive');
    button('Try 2 clips again');
  });

  it('is told where the browser ended it, and the next try first asks what became of it', async () => {
    const sends: Send[] = [];
    const send = vi.fn<ZoteroServices['send']>(async () => {
      sends.push({ ...SENT, standing: 'saving' });
      throw new PlainError('zotero-interrupted', 'The browser interrupted the sending.');
    });
    const { text, button } = await show({ send, sent: async () => [...sends] });
    await press(button('Send'));
    expect(text()).toContain('The browser interrupted the sending.');
    await press(button('Try again'));
    expect(send.mock.calls[1]?.[0]).toMatchObject([{ known: ['send-1'], resume: 'send-1' }]);
  });

  it('leaves behind no doubt about an earlier time once a later one arrived', async () => {
    const before: Send = { ...SENT, id: 'send-0', standing: 'saving' };
    const { text } = await show({ sent: async () => [before, SENT] });
    expect(text()).not.toContain('It may have arrived');
    expect(text()).toContain('Sent on');
  });
});

describe('from a clip', () => {
  it('goes what was typed a moment ago', async () => {
    const services = fakeServices(40, VIEWS.list);
    const order: string[] = [];
    const update = services.library.update.bind(services.library);
    vi.spyOn(services.library, 'update').mockImplementation(async (...given) => {
      const clip = await update(...given);
      order.push('kept');
      return clip;
    });
    vi.spyOn(services.handoff, 'obsidian').mockImplementation(async () => {
      order.push('handed over');
    });
    const { find, button, all } = await mount(
      <PanelApp services={services} route={{ screen: 'clip', id: CLIP }} />,
    );
    const note = find<HTMLTextAreaElement>('textarea[aria-label="Note"]');
    note.value = 'typed now';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    await press(button('More'));
    const entry = all('[role="menuitem"]').find(({ textContent }) => textContent === 'Send to Obsidian');
    if (!entry) throw new Error('no entry');
    await press(entry);
    expect(order).toEqual(['kept', 'handed over']);
  });

  it('goes nothing where what was typed could not be kept', async () => {
    const services = fakeServices(40, VIEWS.list);
    vi.spyOn(services.library, 'update').mockRejectedValue(new Error('full'));
    const obsidian = vi.spyOn(services.handoff, 'obsidian');
    const { find, button, all } = await mount(
      <PanelApp services={services} route={{ screen: 'clip', id: CLIP }} />,
    );
    const note = find<HTMLTextAreaElement>('textarea[aria-label="Note"]');
    note.value = 'typed now';
    note.dispatchEvent(new Event('input', { bubbles: true }));
    await press(button('More'));
    const entry = all('[role="menuitem"]').find(({ textContent }) => textContent === 'Send to Obsidian');
    if (!entry) throw new Error('no entry');
    await press(entry);
    expect(obsidian).not.toHaveBeenCalled();
  });
});
