import { useEffect, useState } from 'preact/hooks';
import { DEFAULT_STYLE, isStyleId, type StyleInfo, styleInfo } from '../../lib/cite/styles.ts';
import type { StyleServices } from '../../lib/services.ts';

export interface ProjectStyle {
  readonly style: StyleInfo;
  /** Name of the project's own style where there is none of that name here, and another is shown in its place. */
  readonly missing: string | null;
}

/** The style that a project is shown in; null until known. */
export function useProjectStyle(styles: StyleServices, name: string | null): ProjectStyle | null {
  const [found, setFound] = useState<ProjectStyle | null>(null);
  useEffect(() => {
    if (name === null) return;
    let current = true;
    const fallback = { style: styleInfo(DEFAULT_STYLE), missing: name };
    if (!isStyleId(name)) setFound(fallback);
    else {
      const find = () =>
        styles.orDefault(name).then(
          ({ style, gone }) => current && setFound({ style, missing: gone }),
          () => current && setFound(fallback),
        );
      void find();
      // A loaded style may be removed, and taken back.
      const stop = styles.onChange(() => void find());
      return () => {
        current = false;
        stop();
      };
    }
    return () => {
      current = false;
    };
  }, [styles, name]);
  return found;
}
