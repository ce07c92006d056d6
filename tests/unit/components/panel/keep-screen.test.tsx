// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { KeepScreen } from '../../../../components/panel/keep-screen.tsx';
import { PlainError } from '../../../../lib/plain-error.ts';
import { fakeServices } from '../../../preview/fake-services.ts';
import { VIEWS } from '../../../preview/invented.ts';
import { key, mount, press, settle } from '../screen-hands.ts';

async function show(importFile = async () => ({ added: 12, updated: 3, unchanged: 1284 })) {
  const base = fakeServices(40, VIEWS.list);
  const services = { ...base, keep: { ...base.keep, importFile } };
  const onBack = vi.fn();
  const mounted = await mount(<KeepScreen services={services} onBack={onBack} />);
  const drop = async (name: string) => {
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.assign(event, { dataTransfer: { files: [new File(['{}'], name)] } });
    mounted.find('.drop').dispatchEvent(event);
    await settle();
  };
  return { ...mounted, services, onBack, drop };
}

describe('keeping', () => {
  it('exports everything and says where', async () => {
    const { button, text } = await show();
    await press(button('Export everything'));
    expect(text()).toContain('1,284 clips written to dateline.json.');
  });

  it('imports a file that is dropped, and counts', async () => {
    const { drop, text } = await show();
    await drop('clips.json');
    expect(text()).toContain('Imported: 12 added, 3 updated, 1,284 unchanged.');
  });

  it('says what is wrong with a foreign file, and that nothing was changed', async () => {
    const { drop, find } = await show(async () => {
      throw new PlainError('backup-foreign', 'This file is not a Dateline library. Nothing was changed.');
    });
    await drop('holiday.json');
    expect(find('[role="alert"] .notice').textContent).toBe(
      'This file is not a Dateline library. Nothing was changed.',
    );
  });

  it('keeps the style that is chosen', async () => {
    const { services, button } = await show();
    const set = vi.spyOn(services.keep, 'setSettings');
    await press(button('Citation style: APA 7'));
    await press(button('MLA 9'));
    expect(set).toHaveBeenCalledWith({ style: 'mla', defaultStyle: 'mla' });
    expect(button('Citation style: MLA 9')).toBeDefined();
  });

  it('leads back with Escape', async () => {
    const { onBack } = await show();
    await key('Escape');
    expect(onBack).toHaveBeenCalledOnce();
  });

  it('lists the sites that the person allowed, and takes one back', async () => {
    const { button, text } = await show();
    expect(text()).toContain('From the installation: kcnawatch.org, kcnawatch.xyz and kcna.kp.');
    await press(button('Take back kcna.co.jp'));
    expect(text()).toContain('Pages of kcna.co.jp are not read any more unless you ask.');
    expect(() => button('Take back kcna.co.jp')).toThrow();
    expect(button('Take back web.archive.org')).toBeDefined();
  });
});
