/** The class of a screen's outermost element: as high as the panel, or what the head of the workspace leaves. */
export function frame(layout: 'narrow' | 'wide'): string {
  return layout === 'narrow' ? 'panel panel--fixed' : 'ws-screen';
}
