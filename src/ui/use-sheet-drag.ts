import { type RefCallback, type RefObject, useCallback, useRef } from 'react';

/** Pulled down this far, the sheet goes. */
const LET_GO_PX = 80;

/** Lets a bottom sheet be pulled down by its grabber; returns the ref for the grabber. */
export function useSheetDrag(sheet: RefObject<HTMLElement | null>, close: () => void): RefCallback<HTMLElement> {
  const onClose = useRef(close);
  onClose.current = close;
  return useCallback(
    (grabber: HTMLElement | null) => {
      if (!grabber) return;
      let from: number | null = null;
      const pulled = (event: PointerEvent) => (from === null ? 0 : Math.max(0, event.clientY - from));
      const start = (event: PointerEvent) => {
        from = event.clientY;
        grabber.setPointerCapture(event.pointerId);
      };
      const move = (event: PointerEvent) => {
        if (from !== null) sheet.current?.style.setProperty('transform', `translateY(${pulled(event)}px)`);
      };
      const end = (event: PointerEvent) => {
        const far = event.type === 'pointerup' && pulled(event) > LET_GO_PX;
        from = null;
        sheet.current?.style.removeProperty('transform');
        if (far) onClose.current();
      };
      grabber.addEventListener('pointerdown', start);
      grabber.addEventListener('pointermove', move);
      grabber.addEventListener('pointerup', end);
      grabber.addEventListener('pointercancel', end);
    },
    [sheet],
  );
}
